package io.klartext.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.kernel.VersionCondition;
import io.klartext.revision.Revisions;
import io.klartext.security.Caller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Gives an article a text back that it had before, by the way that all texts take. */
@Singleton
public class ArticleRestoring {
    private final ArticleEditing editing;
    private final Revisions revisions;
    private final ObjectMapper json;

    ArticleRestoring(ArticleEditing editing, Revisions revisions, ObjectMapper json) {
        this.editing = editing;
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * Makes the revision's text the working copy: a new version, or none if it is the present text. Readers see nothing
     * of it until it is published.
     */
    public void restore(UUID id, int number, VersionCondition condition, Caller by) {
        // The revision is read under the article's lock, where nobody can thin it out.
        editing.rewrite(id, condition, present -> new Rewrite(draft(id, number, present), number), by);
    }

    private ArticleDraft draft(UUID id, int number, ArticleDraft present) {
        ObjectNode content = revisions.get(id, number).content();
        for (String relation : List.of("authors", "tags", "related")) {
            content.set(relation, references(content.get(relation)));
        }
        content.set("translationOf", json.valueToTree(present.translationOf())); // no part of the text
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
