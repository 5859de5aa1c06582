package io.klartext.article.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.Article;
import io.klartext.article.ArticleRepository;
import io.klartext.article.draft.ArticleDraft;
import io.klartext.article.draft.DraftChange;
import io.klartext.article.draft.NormalizedDrafts;
import io.klartext.article.revision.diff.BlockChange;
import io.klartext.article.revision.diff.TextDiff;
import io.klartext.article.revision.merge.TextMerge;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Merges changes into working copies that others have changed. */
@Singleton
@Transactional
public class ArticleMerging {
    private final ArticleEditing editing;
    private final ArticleRepository articles;
    private final RevisionDrafts revisions;
    private final NormalizedDrafts normalized;
    private final MergeLock mergeLock;
    private final ObjectMapper json;

    ArticleMerging(
            ArticleEditing editing,
            ArticleRepository articles,
            RevisionDrafts revisions,
            NormalizedDrafts normalized,
            MergeLock mergeLock,
            ObjectMapper json) {
        this.editing = editing;
        this.articles = articles;
        this.revisions = revisions;
        this.normalized = normalized;
        this.mergeLock = mergeLock;
        this.json = json;
    }

    /**
     * Changes the working copy of an article. If the condition names an older version, the change is applied to that
     * version and merged with all changes since. Returns the keys of the blocks that others have changed.
     *
     * @throws Failure.Unmergeable if others changed the same parts
     * @throws Failure.Stale if the revision of that version is no longer stored
     */
    public List<String> change(UUID id, VersionCondition condition, UnaryOperator<ArticleDraft> patch, Caller by) {
        mergeLock.blockMerges();
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        if (condition.accepts(article.version())) {
            editing.change(id, condition, patch, by);
            return List.of();
        }
        return editing.apply(id, VersionCondition.ANY, theirs -> merge(article, condition, theirs, patch), by)
                .mergedBlocks();
    }

    private DraftChange merge(
            Article article, VersionCondition condition, ArticleDraft theirs, UnaryOperator<ArticleDraft> patch) {
        int version = condition.only().orElseThrow(() -> new Failure.Stale(article.version()));
        ArticleDraft base = revisions
                .find(article.id(), version, theirs.translationOf())
                .orElseThrow(() -> new Failure.Stale(article.version()));
        ObjectNode yours = normalized.of(article, DraftChange.restored(patch.apply(base), version), base);
        TextMerge merge = TextMerge.of(json.valueToTree(base), json.valueToTree(theirs), yours);
        if (!merge.conflicts().isEmpty()) {
            throw new Failure.Unmergeable(article.version(), merge.conflicts());
        }
        List<String> mergedBlocks = TextDiff.between(yours, merge.text()).blocks().stream()
                .map(BlockChange::key)
                .toList();
        return DraftChange.merged(draft(merge.text()), mergedBlocks);
    }

    private ArticleDraft draft(ObjectNode text) {
        try {
            return json.treeToValue(text, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is merged of drafts is one", e);
        }
    }
}
