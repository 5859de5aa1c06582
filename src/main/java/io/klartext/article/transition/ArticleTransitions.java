package io.klartext.article.transition;

import io.klartext.article.Article;
import io.klartext.article.ArticleEvent;
import io.klartext.article.ArticleRepository;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.article.workflow.ArticleWorkflow;
import io.klartext.article.workflow.WorkflowConfig;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The common beginning of all actions (lock, precondition, table) and their common end (history, event). */
@Singleton
public class ArticleTransitions {
    private final ArticleRepository articles;
    private final DueTransitions dueTransitions;
    private final ArticleHistory history;
    private final WorkflowConfig config;
    private final Outbox outbox;
    private final MergeLock mergeLock;
    private final Clock clock;

    ArticleTransitions(
            ArticleRepository articles,
            DueTransitions dueTransitions,
            ArticleHistory history,
            WorkflowConfig config,
            Outbox outbox,
            MergeLock mergeLock,
            Clock clock) {
        this.articles = articles;
        this.dueTransitions = dueTransitions;
        this.history = history;
        this.config = config;
        this.outbox = outbox;
        this.mergeLock = mergeLock;
        this.clock = clock;
    }

    /** Locks the article and begins the action; fails if version, state or caller do not allow it. */
    public Step begin(UUID id, VersionCondition condition, ArticleAction action, Caller by) {
        // Before the lock of the row, because an update that is due writes references.
        mergeLock.blockMerges();
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        condition.check(article.version());
        Instant now = clock.now();
        dueTransitions.settle(article, now);
        ArticleState from = article.stateAt(now);
        ArticleWorkflow.table()
                .take(from, action, article.roles(config.fourEyes()).of(by));
        return new Step(article, action, from, by, now);
    }

    /** An allowed action in progress. */
    public final class Step {
        private final Article article;
        private final ArticleAction action;
        private final ArticleState from;
        private final Caller by;
        private final Instant now;

        private Step(Article article, ArticleAction action, ArticleState from, Caller by, Instant now) {
            this.article = article;
            this.action = action;
            this.from = from;
            this.by = by;
            this.now = now;
        }

        public ArticleAction action() {
            return action;
        }

        public Article article() {
            return article;
        }

        public ArticleState from() {
            return from;
        }

        public Instant now() {
            return now;
        }

        /** Ends an action without an effect for readers. */
        public void endOutOfSight(String note) {
            end(note, new ArticleEvent.Moved(article.id(), article.version(), action, article.stateAt(now)));
        }

        /** Writes the history and publishes the event. */
        public void end(String note, ArticleEvent event) {
            history.add(article, action, from, article.stateAt(now), by.id(), note, now);
            outbox.add(event, now);
        }
    }
}
