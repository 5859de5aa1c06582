package io.klartext.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.directory.MergeLock;
import io.klartext.directory.Reference;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.portabletext.PortableText;
import io.klartext.revision.diff.BlockChange;
import io.klartext.revision.diff.TextDiff;
import io.klartext.revision.merge.TextMerge;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes working copies although others were faster: the change is made where it was meant, and merged with theirs. */
@Singleton
@Transactional
public class ArticleMerging {
    private final ArticleEditing editing;
    private final ArticleRepository articles;
    private final RevisionDrafts revisions;
    private final DraftBody bodies;
    private final DraftRelations relations;
    private final MergeLock mergeLock;
    private final Validator validator;
    private final ObjectMapper json;

    ArticleMerging(
            ArticleEditing editing,
            ArticleRepository articles,
            RevisionDrafts revisions,
            DraftBody bodies,
            DraftRelations relations,
            MergeLock mergeLock,
            Validator validator,
            ObjectMapper json) {
        this.editing = editing;
        this.articles = articles;
        this.revisions = revisions;
        this.bodies = bodies;
        this.relations = relations;
        this.mergeLock = mergeLock;
        this.validator = validator;
        this.json = json;
    }

    /**
     * Changes the working copy of an article, or the text of the version that the condition names, merged with what
     * became of that text since. Answers the keys of the blocks that others changed meanwhile.
     *
     * @throws Failure.Unmergeable if others changed the same
     * @throws Failure.Stale if that version's text is not kept any more
     */
    public List<String> change(UUID id, VersionCondition condition, UnaryOperator<ArticleDraft> patch, Caller by) {
        mergeLock.keepReferences();
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        if (condition.accepts(article.version())) {
            editing.change(id, condition, patch, by);
            return List.of();
        }
        return editing.rewrite(id, VersionCondition.ANY, theirs -> merge(article, condition, theirs, patch), by)
                .mergedBlocks();
    }

    private Rewrite merge(
            Article article, VersionCondition condition, ArticleDraft theirs, UnaryOperator<ArticleDraft> patch) {
        int version = condition.only().orElseThrow(() -> new Failure.Stale(article.version()));
        ArticleDraft base = revisions
                .find(article.id(), version, theirs.translationOf())
                .orElseThrow(() -> new Failure.Stale(article.version()));
        ObjectNode yours = stored(article, Rewrite.restored(patch.apply(base), version), base);
        TextMerge merge = TextMerge.of(json.valueToTree(base), json.valueToTree(theirs), yours);
        if (!merge.conflicts().isEmpty()) {
            throw new Failure.Unmergeable(article.version(), merge.conflicts());
        }
        List<String> mergedBlocks = TextDiff.between(yours, merge.text()).blocks().stream()
                .map(BlockChange::key)
                .toList();
        return Rewrite.merged(draft(merge.text()), mergedBlocks);
    }

    /** A text in the form in which it would be read again: the body in Portable Text, references by id. */
    private ObjectNode stored(Article article, Rewrite rewrite, ArticleDraft base) {
        ArticleDraft draft = rewrite.draft();
        Violations violations = Violations.of(validator, draft);
        PortableText body = bodies.read(draft, DraftBody.of(base), violations);
        String locale =
                Objects.requireNonNullElse(draft.locale(), article.content().locale());
        Relations referred = relations.of(article, rewrite, locale, violations);
        violations.refuse();
        ObjectNode text = json.valueToTree(draft);
        text.set("body", json.valueToTree(body));
        text.putNull("bodyMarkdown").putNull("bodyHtml");
        text.set("tags", json.valueToTree(Reference.toAll(referred.tags())));
        text.set("authors", json.valueToTree(Reference.toAll(referred.authors())));
        text.set("related", json.valueToTree(Reference.toAll(referred.related())));
        return text;
    }

    private ArticleDraft draft(ObjectNode text) {
        try {
            return json.treeToValue(text, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is merged of drafts is one", e);
        }
    }
}
