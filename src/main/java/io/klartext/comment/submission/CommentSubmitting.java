package io.klartext.comment.submission;

import io.klartext.article.commenting.CommentedArticle;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.link.SlugRedirects;
import io.klartext.comment.CommentSubmission;
import io.klartext.comment.network.IpAddress;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes comments from readers. The limits are counted in a transaction of their own, which ends before the comment is
 * screened and stored: submissions from one network or to one article never wait for the storing of others.
 */
@Singleton
public class CommentSubmitting {
    private final PublishedArticles articles;
    private final SlugRedirects slugRedirects;
    private final CommentChecks checks;
    private final CommentLimits limits;
    private final NewComments comments;
    private final Clock clock;

    CommentSubmitting(
            PublishedArticles articles,
            SlugRedirects slugRedirects,
            CommentChecks checks,
            CommentLimits limits,
            NewComments comments,
            Clock clock) {
        this.articles = articles;
        this.slugRedirects = slugRedirects;
        this.checks = checks;
        this.limits = limits;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * Takes a comment on a published article. A comment that the same writer sent before is hidden from moderators and
     * answered like one that waits: the answer does not reveal who wrote which comment.
     *
     * @param article slug, former slug or id
     * @param locales may accept all: then the article is the one that readers get at the slug alone
     * @param address the IP address of the sender, null if it is not known
     * @throws Failure.NotFound if there is no such published article
     * @throws Failure.Forbidden if the article does not take comments any more
     * @throws Failure.Invalid if the submission breaks a rule
     * @throws Failure.TooMany if a limit is reached, or the comment came too fast
     */
    public SubmittedComment submit(String article, Locales locales, CommentSubmission submission, String address) {
        CommentedArticle target = articles.findCommented(article, locales).orElseGet(() -> findMoved(article, locales));
        Instant now = clock.now();
        checks.check(submission, target, now);
        Optional<IpAddress> sender = IpAddress.of(address);
        sender.ifPresent(from -> limits.count(from, target.id(), now));
        return comments.add(submission, target, sender, now);
    }

    private CommentedArticle findMoved(String formerSlug, Locales locales) {
        try {
            String id = slugRedirects.present(formerSlug, locales).id().toString();
            return articles.findCommented(id, Locales.ALL).orElseThrow(CommentSubmitting::notFound);
        } catch (Failure.Gone e) {
            throw notFound();
        }
    }

    private static Failure notFound() {
        return new Failure.NotFound("The article");
    }
}
