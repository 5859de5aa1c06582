package io.klartext.article.editing;

import io.klartext.article.Article;
import io.klartext.article.ArticleEvent;
import io.klartext.article.ArticleRepository;
import io.klartext.article.draft.ArticleDraft;
import io.klartext.article.draft.DraftChange;
import io.klartext.article.draft.DraftValidation;
import io.klartext.article.draft.StoredDrafts;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Creates articles and changes their working copies. */
@Singleton
@Transactional
public class ArticleEditing {
    private final ArticleRepository articles;
    private final StoredDrafts drafts;
    private final DraftValidation acceptance;
    private final MergeLock mergeLock;
    private final ChangeRecording changes;
    private final Clock clock;

    ArticleEditing(
            ArticleRepository articles,
            StoredDrafts drafts,
            DraftValidation acceptance,
            MergeLock mergeLock,
            ChangeRecording changes,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.acceptance = acceptance;
        this.mergeLock = mergeLock;
        this.changes = changes;
        this.clock = clock;
    }

    /** Creates an article from its first draft; returns its id. */
    public UUID create(ArticleDraft draft, Caller by) {
        mergeLock.blockMerges();
        Instant now = clock.now();
        Article article = new Article(Ids.next(now), by.id(), now);
        DraftChange change = DraftChange.written(draft);
        acceptance.accept(article, null, change, by, now);
        articles.persist(article);
        ArticleEvent created = new ArticleEvent.Created(article.id(), article.version());
        changes.record(article, change, by.id(), now, created);
        return article.id();
    }

    /**
     * Changes the working copy of an article.
     *
     * @param patch computes the new draft from the current one
     */
    public void change(UUID id, VersionCondition condition, UnaryOperator<ArticleDraft> patch, Caller by) {
        apply(id, condition, present -> DraftChange.written(patch.apply(present)), by);
    }

    /** Replaces the content of an article; returns what replaced it. Equal content changes nothing. */
    DraftChange apply(UUID id, VersionCondition condition, Function<ArticleDraft, DraftChange> edit, Caller by) {
        mergeLock.blockMerges();
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        article.requireEditableBy(by);
        article.requireNoScheduledUpdate();
        condition.check(article.version());
        Instant now = clock.now();
        ArticleDraft present = drafts.of(article);
        DraftChange change = edit.apply(present);
        if (acceptance.accept(article, present.translationOf(), change, by, now)) {
            ArticleEvent updated = new ArticleEvent.Updated(article.id(), article.version());
            changes.record(article, change, by.id(), now, updated);
        }
        return change;
    }
}
