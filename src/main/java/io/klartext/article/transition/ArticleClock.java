package io.klartext.article.transition;

import io.klartext.article.Article;
import io.klartext.article.ArticleAction;
import io.klartext.article.ArticleEvent;
import io.klartext.article.ArticleState;
import io.klartext.article.PublicationRepository;
import io.klartext.platform.event.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Tells what the clock has done to an article: that it became public, or is not public any more. Readers need none of
 * it, as what they see is decided when they ask. It happens once, under the lock on the article's row, whoever comes
 * first: the announcer or somebody who acts on the article.
 */
@Singleton
class ArticleClock {
    private final PublicationRepository publications;
    private final ArticleHistory history;
    private final Outbox outbox;

    ArticleClock(PublicationRepository publications, ArticleHistory history, Outbox outbox) {
        this.publications = publications;
        this.history = history;
        this.outbox = outbox;
    }

    /** Brings the article, which the transaction has locked, up to that moment. */
    void settle(Article article, Instant now) {
        if (article.isToBeAnnounced(now)) {
            announce(article);
        }
        if (article.isOver(now)) {
            end(article, now);
        }
    }

    private void announce(Article article) {
        article.announce();
        Instant moment = article.publishedAt();
        history.add(article, ArticleAction.PUBLISH, ArticleState.SCHEDULED, ArticleState.PUBLISHED, null, null, moment);
        outbox.add(publications.published(article.id()), moment);
    }

    private void end(Article article, Instant now) {
        Instant moment = article.unpublishAt();
        article.withdraw(now);
        publications.unpublish(article.id(), now);
        history.add(article, ArticleAction.UNPUBLISH, ArticleState.PUBLISHED, ArticleState.DRAFT, null, null, moment);
        outbox.add(new ArticleEvent.Unpublished(article.id(), article.version(), article.translationGroup()), moment);
    }
}
