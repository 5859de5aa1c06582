package io.klartext.article.editing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.Article;
import io.klartext.article.ArticleEvent;
import io.klartext.article.draft.DraftChange;
import io.klartext.article.draft.DraftPictures;
import io.klartext.article.draft.UnresolvedLinks;
import io.klartext.article.revision.RevisionRepository;
import io.klartext.platform.event.Outbox;
import io.klartext.search.index.ArticleIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Records a new version of a working copy: as a revision, in picture uses, in the search index, and as an event. */
@Singleton
class ChangeRecording {
    private final RevisionRepository revisions;
    private final DraftPictures pictures;
    private final UnresolvedLinks links;
    private final ArticleIndex index;
    private final Outbox outbox;
    private final ObjectMapper json;

    ChangeRecording(
            RevisionRepository revisions,
            DraftPictures pictures,
            UnresolvedLinks links,
            ArticleIndex index,
            Outbox outbox,
            ObjectMapper json) {
        this.revisions = revisions;
        this.pictures = pictures;
        this.links = links;
        this.index = index;
        this.outbox = outbox;
        this.json = json;
    }

    /** Records the current version of the article. */
    void record(Article article, DraftChange change, UUID by, Instant now, ArticleEvent event) {
        ObjectNode content = json.valueToTree(article.content());
        content.setAll((ObjectNode) json.valueToTree(article.relations()));
        revisions.add(article.id(), article.version(), content, change.restoredFrom(), by, now);
        pictures.record(article);
        links.remember(article);
        index.writeWorkingCopy(article.id());
        outbox.add(event, now);
    }
}
