package io.klartext.comment.submission;

import io.klartext.article.commenting.CommentedArticle;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentRepository.EqualComments;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentSubmission;
import io.klartext.comment.Hash;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.mailbox.NamedMailbox;
import io.klartext.comment.mailbox.Verifications;
import io.klartext.comment.mailbox.Writers;
import io.klartext.comment.network.IpAddress;
import io.klartext.comment.network.IpNetwork;
import io.klartext.comment.screening.ScreenedComment;
import io.klartext.comment.screening.Screening;
import io.klartext.comment.screening.Verdict;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Screens and stores comments that break no limit, each in one transaction. */
@Singleton
@Transactional
class NewComments {
    private final CommentChecks checks;
    private final Writers writers;
    private final CommentRepository comments;
    private final Screening screening;
    private final CommentTransitions transitions;
    private final Verifications verifications;

    NewComments(
            CommentChecks checks,
            Writers writers,
            CommentRepository comments,
            Screening screening,
            CommentTransitions transitions,
            Verifications verifications) {
        this.checks = checks;
        this.writers = writers;
        this.comments = comments;
        this.screening = screening;
        this.transitions = transitions;
        this.verifications = verifications;
    }

    SubmittedComment add(
            CommentSubmission submission, CommentedArticle article, Optional<IpAddress> sender, Instant now) {
        checks.redeem(submission, now);
        NamedMailbox mailbox = writers.identify(submission, now);
        String address = sender.map(IpAddress::address).orElse(null);
        EqualComments equal =
                comments.findEqual(mailbox.index(), article.id(), submission.parentId(), submission.text(), address);
        int depth = submission.parentId() == null ? 0 : checks.depthBelow(Optional.ofNullable(equal.parentDepth()));
        UUID id = Ids.next(now);
        Verdict judged = checks.isHoneypotFilled(submission)
                ? Verdict.HONEYPOT
                : screening.screen(screened(id, submission, article, sender, mailbox, now));
        boolean hidden = hides(equal, judged);
        Verdict verdict = hidden ? judged.hidden() : judged;
        StatusToken token = StatusToken.random();
        Comment comment = new Comment(id, article.id(), submission.parentId(), depth, verdict.state(), now);
        comment.write(submission, mailbox.email(), mailbox.index(), token.hash());
        if (mailbox.isVerified()) {
            comment.verify(now);
        }
        comment.mask(verdict.text(), verdict.name());
        if (!mailbox.isVerified()) {
            verifications.ask(comment);
        }
        transitions.create(comment, verdict, article.address(), address, now);
        if (hidden) {
            comment.explain(Reason.DUPLICATE);
        }
        return new SubmittedComment(id, comment.state(), token);
    }

    /**
     * Whether a repetition is hidden from moderators: if it would wait, or if it comes from the same IP address. Other
     * texts that need no decision are published again, because the answer would otherwise reveal who wrote the first
     * one.
     */
    private static boolean hides(EqualComments equal, Verdict verdict) {
        return equal.found()
                && (verdict.state() == CommentState.PENDING
                        || (verdict.state() == CommentState.PUBLISHED && equal.fromSameAddress()));
    }

    private static ScreenedComment screened(
            UUID id,
            CommentSubmission submission,
            CommentedArticle article,
            Optional<IpAddress> sender,
            NamedMailbox mailbox,
            Instant now) {
        return new ScreenedComment(
                id,
                article.id(),
                article.address().locale(),
                submission,
                sender.map(IpNetwork::around).orElse(List.of()),
                mailbox.isVerified(),
                new Hash(mailbox.index()),
                now);
    }
}
