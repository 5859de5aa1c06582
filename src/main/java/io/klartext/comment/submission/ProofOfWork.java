package io.klartext.comment.submission;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof of work, which makes it expensive to send many comments. A solution is checked even if the site does not
 * require one, so that forms can be prepared before it does.
 */
@Singleton
public class ProofOfWork implements Sweep {
    private static final String MEMBER = "/altcha";

    private final Challenges challenges;
    private final CommentConfig config;
    private final Clock clock;

    ProofOfWork(Challenges challenges, CommentConfig config, Clock clock) {
        this.challenges = challenges;
        this.config = config;
        this.clock = clock;
    }

    /** A new challenge for the author of a comment. */
    public Challenge issue() {
        return challenges.issue(config.proofOfWorkCost(), clock.now().plus(config.proofOfWorkWithin()));
    }

    void require(CommentSubmission submission, Violations violations) {
        if (config.proofOfWork() && submission.altcha() == null) {
            violations.add(MEMBER, "required", "Solve a challenge of '/api/v1/comment-challenge' first.");
        }
    }

    /** Uses up the solution if the comment is accepted. */
    void take(CommentSubmission submission, Instant now) {
        if (submission.altcha() == null) {
            return;
        }
        Violations violations = new Violations();
        switch (challenges.redeem(submission.altcha(), now)) {
            case ACCEPTED -> {}
            case WRONG -> violations.add(MEMBER, "invalid", "This is not the solution of a challenge of this site.");
            case EXPIRED -> violations.add(MEMBER, "expired", "This challenge has expired. Solve a new one.");
            case USED -> violations.add(MEMBER, "used", "This solution was used before. Solve a new challenge.");
        }
        violations.refuse();
    }

    @Override
    public String what() {
        return "redeemed proof-of-work challenges";
    }

    @Override
    public Duration every() {
        return config.cleanEvery();
    }

    @Override
    public int sweepBatch() {
        return challenges.deleteExpired(clock.now());
    }
}
