package io.klartext.comment.submission;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * What sending many comments costs a machine. A solution that comes along is looked at whether the site asks for one or
 * not, so that forms can be made before it does.
 */
@Singleton
public class ProofOfWork {
    private static final String MEMBER = "/altcha";

    private final Challenges challenges;
    private final CommentConfig config;
    private final Clock clock;

    ProofOfWork(Challenges challenges, CommentConfig config, Clock clock) {
        this.challenges = challenges;
        this.config = config;
        this.clock = clock;
    }

    /** A puzzle for whoever wants to comment. */
    public Challenge issue() {
        return challenges.issue(config.proofOfWorkCost(), clock.now().plus(config.proofOfWorkWithin()));
    }

    void require(CommentSubmission submission, Violations violations) {
        if (config.proofOfWork() && submission.altcha() == null) {
            violations.add(MEMBER, "required", "Solve a puzzle of '/api/v1/comment-challenge' first.");
        }
    }

    /** Lets the solution count, if the comment is taken. */
    void take(CommentSubmission submission, Instant now) {
        if (submission.altcha() == null) {
            return;
        }
        Violations violations = new Violations();
        switch (challenges.redeem(submission.altcha(), now)) {
            case ACCEPTED -> {}
            case WRONG -> violations.add(MEMBER, "invalid", "This solves no puzzle of this site.");
            case EXPIRED -> violations.add(MEMBER, "expired", "This puzzle is over. Solve a new one.");
            case USED -> violations.add(MEMBER, "used", "This solution has counted before. Solve a new puzzle.");
        }
        violations.refuse();
    }

    @Scheduled(
            identity = "comment-challenge-forgetting",
            every = "${klartext.comments.clean-every:PT1H}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forgetOld() {
        challenges.forgetOld(clock.now());
    }
}
