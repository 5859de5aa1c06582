package io.klartext.article.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.Article;
import io.klartext.directory.reference.Reference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Converts working copies to drafts, for patches and merges. */
@Singleton
public class StoredDrafts {
    private final TranslationGroups translating;
    private final ObjectMapper json;

    StoredDrafts(TranslationGroups translating, ObjectMapper json) {
        this.translating = translating;
        this.json = json;
    }

    /** The working copy of an article. Its members are those of the content, so that none is named here. */
    public ArticleDraft of(Article article) {
        ObjectNode members = json.valueToTree(article.content());
        members.set("tags", references(article.relations().tags()));
        members.set("authors", references(article.relations().authors()));
        members.set("related", references(article.relations().related()));
        members.set("translationOf", json.valueToTree(translating.original(article)));
        members.set("correction", json.valueToTree(article.correction()));
        return json.convertValue(members, ArticleDraft.class);
    }

    private JsonNode references(List<UUID> ids) {
        return json.valueToTree(Reference.toAll(ids));
    }
}
