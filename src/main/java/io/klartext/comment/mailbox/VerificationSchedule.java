package io.klartext.comment.mailbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Sends mails to writers and forgets what is over. */
@Singleton
class VerificationSchedule {
    private static final int BATCH = 200;

    private final VerificationMailing mailing;
    private final Verifications verifications;

    VerificationSchedule(VerificationMailing mailing, Verifications verifications) {
        this.mailing = mailing;
        this.verifications = verifications;
    }

    /** Ends early when one does not go out: the next ones would hardly, either. */
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

    @Scheduled(
            identity = "comment-verification-forgetting",
            every = "${klartext.comments.clean-every:PT1H}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        verifications.forgetOld();
    }
}
