package io.klartext.article.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.Article;
import io.klartext.article.Relations;
import io.klartext.directory.reference.Reference;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Objects;

/** Converts drafts to the form in which they are stored: the body as Portable Text, references by id. */
@Singleton
public class NormalizedDrafts {
    private final DraftBody bodies;
    private final DraftRelations relations;
    private final Validator validator;
    private final ObjectMapper json;

    NormalizedDrafts(DraftBody bodies, DraftRelations relations, Validator validator, ObjectMapper json) {
        this.bodies = bodies;
        this.relations = relations;
        this.validator = validator;
        this.json = json;
    }

    /**
     * The normalized draft as JSON.
     *
     * @param base the draft that was changed; blocks that Markdown or HTML repeats keep their keys
     * @throws Failure.Invalid if the draft is invalid
     */
    public ObjectNode of(Article article, DraftChange change, ArticleDraft base) {
        ArticleDraft draft = change.draft();
        Violations violations = Violations.of(validator, draft);
        PortableText body = bodies.read(draft, DraftBody.of(base), violations);
        String locale =
                Objects.requireNonNullElse(draft.locale(), article.content().locale());
        Relations referred = relations.of(article, change, locale, violations);
        violations.refuse();
        ObjectNode text = json.valueToTree(draft);
        text.set("body", json.valueToTree(body));
        text.putNull("bodyMarkdown").putNull("bodyHtml");
        text.set("tags", json.valueToTree(Reference.toAll(referred.tags())));
        text.set("authors", json.valueToTree(Reference.toAll(referred.authors())));
        text.set("related", json.valueToTree(Reference.toAll(referred.related())));
        return text;
    }
}
