package io.klartext.article;

import io.klartext.event.Outbox;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.VersionCondition;
import io.klartext.kernel.Violations;
import io.klartext.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Shows articles to readers and takes them back. */
@Singleton
@Transactional
public class ArticlePublishing {
    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final ArticleSlugs slugs;
    private final Outbox outbox;
    private final Clock clock;

    ArticlePublishing(
            ArticleRepository articles,
            PublicationRepository publications,
            ArticleSlugs slugs,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.slugs = slugs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Copies the working copy into the publication. */
    public void publish(UUID id, VersionCondition condition, Caller by) {
        Article article = get(id, condition);
        Instant now = clock.now();
        article.act(ArticleAction.PUBLISH, by, now);
        refuseUnfinished(article.content());
        slugs.refuseTaken(article.content().locale(), article.content().slug(), id);
        publications.publish(id, now);
        Content content = article.content();
        outbox.add(new ArticleEvent.Published(id, article.version(), content.locale(), content.slug()), now);
    }

    /** Removes the publication; the working copy stays as it is. */
    public void unpublish(UUID id, VersionCondition condition, Caller by) {
        Article article = get(id, condition);
        Instant now = clock.now();
        article.act(ArticleAction.UNPUBLISH, by, now);
        publications.unpublish(id);
        outbox.add(new ArticleEvent.Unpublished(id, article.version()), now);
    }

    /** Puts a draft into the trash. */
    public void trash(UUID id, VersionCondition condition, Caller by) {
        Article article = get(id, condition);
        Instant now = clock.now();
        article.act(ArticleAction.TRASH, by, now);
        outbox.add(new ArticleEvent.Trashed(id, article.version()), now);
    }

    /** Takes an article out of the trash, to where it was. */
    public void restore(UUID id, VersionCondition condition, Caller by) {
        Article article = get(id, condition);
        Instant now = clock.now();
        slugs.refuseTaken(article.content().locale(), article.content().slug(), id);
        article.act(ArticleAction.RESTORE, by, now);
        outbox.add(new ArticleEvent.Restored(id, article.version()), now);
    }

    private Article get(UUID id, VersionCondition condition) {
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        condition.check(article.version());
        return article;
    }

    private static void refuseUnfinished(Content content) {
        Violations violations = new Violations();
        if (content.headline() == null) {
            violations.add("/headline", "required", "A published article needs a headline.");
        }
        if (content.body().isBlank()) {
            violations.add("/body", "required", "A published article needs a body.");
        }
        violations.refuse();
    }
}
