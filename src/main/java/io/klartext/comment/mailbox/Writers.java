package io.klartext.comment.mailbox;

import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Determines the mailbox of a submission. Only a writer token proves its ownership. */
@Singleton
public class Writers {
    private final EmailCipher cipher;
    private final Mailboxes mailboxes;

    Writers(EmailCipher cipher, Mailboxes mailboxes) {
        this.cipher = cipher;
        this.mailboxes = mailboxes;
    }

    /**
     * The mailbox of a submission.
     *
     * @throws Failure.Invalid if its token is not one of that mailbox, or has expired
     */
    public NamedMailbox identify(CommentSubmission submission, Instant now) {
        byte[] index = cipher.blindIndex(submission.email());
        return new NamedMailbox(cipher.encrypt(submission.email()), index, isVerified(submission, index, now));
    }

    private boolean isVerified(CommentSubmission submission, byte[] index, Instant now) {
        if (submission.writerToken() == null) {
            return false;
        }
        if (!mailboxes.isOwner(new WriterToken(submission.writerToken()), index, now)) {
            Violations violations = new Violations();
            violations.add("/writerToken", "invalid", "The token does not belong to this address, or it has expired.");
            violations.refuse();
        }
        return true;
    }
}
