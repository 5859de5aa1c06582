package io.klartext.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.revision.Revision;
import io.klartext.revision.Revisions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Reads revisions as what somebody could write anew. */
@Singleton
class RevisionDrafts {
    private final Revisions revisions;
    private final ObjectMapper json;

    RevisionDrafts(Revisions revisions, ObjectMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    ArticleDraft get(UUID article, int number) {
        return draft(revisions.get(article, number));
    }

    /** Empty if there never was such a revision, or if it was thinned out. */
    Optional<ArticleDraft> find(UUID article, int number) {
        return revisions.find(article, number).map(this::draft);
    }

    private ArticleDraft draft(Revision revision) {
        ObjectNode content = revision.content();
        content.set("authors", references(content.get("authors")));
        content.set("tags", references(content.get("tags")));
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
