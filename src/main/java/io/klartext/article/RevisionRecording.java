package io.klartext.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.revision.RevisionRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Writes down what an article's text has become: all members of it, whatever they are. */
@Singleton
class RevisionRecording {
    private final RevisionRepository revisions;
    private final ObjectMapper json;

    RevisionRecording(RevisionRepository revisions, ObjectMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /** To be called once for each new version, with the article as it will be stored. */
    void record(Article article, Rewrite rewrite, UUID by, Instant now) {
        ObjectNode content = json.valueToTree(article.content());
        content.setAll((ObjectNode) json.valueToTree(article.relations()));
        revisions.add(article.id(), article.version(), content, rewrite.restoredFrom(), by, now);
    }
}
