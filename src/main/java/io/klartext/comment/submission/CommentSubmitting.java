package io.klartext.comment.submission;

import io.klartext.article.CommentedArticle;
import io.klartext.article.PublishedArticles;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentSubmission;
import io.klartext.comment.Hash;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.mailbox.EmailCipher;
import io.klartext.comment.mailbox.Verifications;
import io.klartext.comment.network.CommentIpAddresses;
import io.klartext.comment.network.IpAddress;
import io.klartext.comment.network.IpNetwork;
import io.klartext.comment.screening.ScreenedComment;
import io.klartext.comment.screening.Screening;
import io.klartext.comment.screening.Verdict;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Takes comments from readers. */
@Singleton
@Transactional
public class CommentSubmitting {
    private final PublishedArticles articles;
    private final CommentChecks checks;
    private final CommentRepository comments;
    private final CommentTransitions transitions;
    private final Screening screening;
    private final EmailCipher cipher;
    private final Verifications verifications;
    private final CommentLimits limits;
    private final CommentIpAddresses ipAddresses;
    private final Clock clock;

    CommentSubmitting(
            PublishedArticles articles,
            CommentChecks checks,
            CommentRepository comments,
            CommentTransitions transitions,
            Screening screening,
            EmailCipher cipher,
            Verifications verifications,
            CommentLimits limits,
            CommentIpAddresses ipAddresses,
            Clock clock) {
        this.articles = articles;
        this.checks = checks;
        this.comments = comments;
        this.transitions = transitions;
        this.screening = screening;
        this.cipher = cipher;
        this.verifications = verifications;
        this.limits = limits;
        this.ipAddresses = ipAddresses;
        this.clock = clock;
    }

    /**
     * Takes a comment on a published article.
     *
     * @param article slug or id
     * @param locale null for the article that readers get at the slug alone
     * @param address where the request came from, null if that is not known
     * @throws Failure.Forbidden if the article takes none any more
     * @throws Failure.TooMany if there were too many, or this one came too fast
     * @throws Failure.Conflict if the same writer said the same there before
     */
    public SubmittedComment submit(String article, String locale, CommentSubmission submission, String address) {
        CommentedArticle target =
                articles.findCommented(article, locale).orElseThrow(() -> new Failure.NotFound("The article"));
        Instant now = clock.now();
        checks.check(submission, target, now);
        byte[] index = cipher.blindIndex(submission.email());
        boolean verified = checks.isVerified(submission, index, now);
        UUID id = Ids.next(now);
        // A second click, on whichever server, waits for the first.
        comments.lock("comments by " + HexFormat.of().formatHex(index));
        // Counted first: nobody finds out by many guesses who wrote what.
        IpAddress.of(address).ifPresent(network -> limits.count(network, target.id(), now));
        checks.refuseRepetition(target.id(), submission.parentId(), index, submission.text(), id);
        Verdict verdict = checks.isHoneypotFilled(submission)
                ? Verdict.HONEYPOT
                : screening.screen(new ScreenedComment(
                        id,
                        target.id(),
                        target.address().locale(),
                        submission,
                        IpAddress.of(address).map(IpNetwork::around).orElse(List.of()),
                        verified,
                        new Hash(index),
                        now));
        StatusToken token = StatusToken.random();
        Comment parent = checks.lockParent(submission.parentId(), target.id());
        Comment comment = new Comment(id, target.id(), parent, verdict.state(), now);
        comment.write(submission, cipher.encrypt(submission.email()), index, token.hash());
        if (verified) {
            comment.verify(now);
        }
        comment.mask(verdict.text(), verdict.name());
        transitions.create(comment, verdict, now);
        if (!verified) {
            verifications.ask(comment, now);
        }
        IpAddress.of(address).ifPresent(network -> ipAddresses.keep(comment.id(), network.address(), now));
        return new SubmittedComment(comment.id(), comment.state(), token);
    }
}
