package io.klartext.article.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.draft.ArticleDraft;
import io.klartext.article.revision.Revision;
import io.klartext.article.revision.Revisions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Converts revisions to drafts. */
@Singleton
class RevisionDrafts {
    private final Revisions revisions;
    private final ObjectMapper json;

    RevisionDrafts(Revisions revisions, ObjectMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * The draft of a revision.
     *
     * @param original the article of which this one is a translation now, which is not part of a revision
     */
    ArticleDraft get(UUID article, int number, ArticleDraft.Original original) {
        return draft(revisions.get(article, number), original);
    }

    /** The same; empty if the revision does not exist or was thinned out. */
    Optional<ArticleDraft> find(UUID article, int number, ArticleDraft.Original original) {
        return revisions.find(article, number).map(revision -> draft(revision, original));
    }

    private ArticleDraft draft(Revision revision, ArticleDraft.Original original) {
        ObjectNode content = revision.content();
        for (String relation : List.of("authors", "tags", "related")) {
            content.set(relation, references(content.get(relation)));
        }
        content.set("translationOf", json.valueToTree(original));
        try {
            return json.treeToValue(content, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a revision holds what a draft may hold", e);
        }
    }

    private ArrayNode references(JsonNode entries) {
        ArrayNode references = json.createArrayNode();
        entries.forEach(entry -> references.addObject().set("id", entry.get("id")));
        return references;
    }
}
