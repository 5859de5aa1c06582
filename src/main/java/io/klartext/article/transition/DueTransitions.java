package io.klartext.article.transition;

import io.klartext.article.Article;
import io.klartext.article.PublicationRepository;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.event.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Records scheduled changes of an article that have become due: the beginning and the end of its publication, and a
 * scheduled update. Queries for readers compare the times, so that beginning and end take effect without this class;
 * readers see an update only once it is recorded here. Each change is recorded once, under the lock of the article's
 * row, either by the schedule or by the next action on the article.
 */
@Singleton
class DueTransitions {
    private final PublicationRepository publications;
    private final ArticleHistory history;
    private final Outbox outbox;

    DueTransitions(PublicationRepository publications, ArticleHistory history, Outbox outbox) {
        this.publications = publications;
        this.history = history;
        this.outbox = outbox;
    }

    /** Records all changes of the locked article that are due at that moment. */
    void settle(Article article, Instant now) {
        if (article.isToBeAnnounced(now)) {
            announce(article);
        }
        if (article.isUpdateDue(now)) {
            update(article);
        }
        if (article.isOver(now)) {
            end(article, now);
        }
    }

    private void announce(Article article) {
        article.announce();
        Instant moment = article.publishedAt();
        history.add(article, ArticleAction.PUBLISH, ArticleState.SCHEDULED, ArticleState.PUBLISHED, null, null, moment);
        outbox.add(publications.published(article.id(), moment), moment);
    }

    private void update(Article article) {
        Instant moment = article.nextVersionAt();
        article.endUpdate();
        publications.publish(article.id(), moment);
        history.add(
                article,
                ArticleAction.PUBLISH,
                ArticleState.UPDATE_SCHEDULED,
                ArticleState.PUBLISHED,
                null,
                null,
                moment);
        outbox.add(publications.published(article.id(), moment), moment);
    }

    private void end(Article article, Instant now) {
        Instant moment = article.unpublishAt();
        article.withdraw(now);
        publications.unpublish(article.id(), now);
        history.add(article, ArticleAction.UNPUBLISH, ArticleState.PUBLISHED, article.stateAt(now), null, null, moment);
        outbox.add(publications.unpublished(article, now), moment);
    }
}
