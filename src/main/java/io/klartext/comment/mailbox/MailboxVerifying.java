package io.klartext.comment.mailbox;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentState;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Verifies mailboxes by the links in verification mails. */
@Singleton
@Transactional
public class MailboxVerifying {
    private final Verifications verifications;
    private final CommentRepository comments;
    private final Mailboxes mailboxes;
    private final Clock clock;

    MailboxVerifying(Verifications verifications, CommentRepository comments, Mailboxes mailboxes, Clock clock) {
        this.verifications = verifications;
        this.comments = comments;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * Marks the comment as written by the owner of the mailbox. Other comments with the same address are not marked,
     * because somebody else may have typed it.
     *
     * @throws Failure.Gone if that happened before or the link is too old
     */
    public VerifiedMailbox verify(VerificationToken token) {
        Instant now = clock.now();
        Verifications.Link link = verifications.find(token).orElseThrow(MailboxVerifying::notFound);
        Comment comment = comments.findForChange(link.comment())
                .filter(found -> found.state() != CommentState.ERASED)
                .orElseThrow(MailboxVerifying::notFound);
        if (comment.verifiedAt() != null || !now.isBefore(link.expiresAt())) {
            throw new Failure.Gone("verification_expired", "The link was used before, or it is too old.");
        }
        comment.verify(now);
        return mailboxes.remember(comment.emailIndex(), now);
    }

    private static Failure notFound() {
        return new Failure.NotFound("The link");
    }
}
