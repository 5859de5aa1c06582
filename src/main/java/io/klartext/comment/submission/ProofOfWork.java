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
 * What sending many comments costs a machine. A solution that comes along is looked at whether the site asks for one or
 * not, so that forms can be made before it does.
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
