package io.klartext.comment.mailbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Sends verification mails when they are due. */
@Singleton
class VerificationSchedule {
    private static final int BATCH = 200;

    private final VerificationMailing mailing;

    VerificationSchedule(VerificationMailing mailing) {
        this.mailing = mailing;
    }

    /** Stops at the first mail that fails: the next ones would most likely fail as well. */
    @Scheduled(
            identity = "comment-verification-mailing",
            every = "${klartext.comments.mail-every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        boolean sent = true;
        for (int mails = 0; mails < BATCH && sent; mails++) {
            sent = mailing.sendNext();
        }
    }
}
