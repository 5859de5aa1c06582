package io.klartext.comment.submission;

import io.klartext.article.commenting.CommentedArticle;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rules that every comment has to keep before it is screened. */
@Singleton
public class CommentChecks {
    private final CommentRepository comments;
    private final CommentAvailability availability;
    private final ReservedNames reserved;
    private final ProofOfWork work;
    private final CommentConfig config;
    private final Validator validator;

    CommentChecks(
            CommentRepository comments,
            CommentAvailability availability,
            ReservedNames reserved,
            ProofOfWork work,
            CommentConfig config,
            Validator validator) {
        this.comments = comments;
        this.availability = availability;
        this.reserved = reserved;
        this.work = work;
        this.config = config;
        this.validator = validator;
    }

    /** Fails if the submission breaks a rule. Locks nothing and writes nothing. */
    void check(CommentSubmission submission, CommentedArticle article, Instant now) {
        availability.require(article.terms());
        Violations violations = Violations.of(validator, submission);
        if (asksForTime() && submission.startedAt() == null) {
            violations.add("/startedAt", "required", "Send the time at which the reader opened the form.");
        }
        if (submission.name() != null && reserved.contains(submission.name())) {
            violations.add("/name", "reserved", "This name is reserved for the newsroom.");
        }
        work.require(submission, violations);
        if (submission.parentId() != null && !violations.found().isEmpty()) {
            // Without violations, a later statement checks the parent.
            checkParent(comments.depthOfPublished(submission.parentId(), article.id()), violations);
        }
        violations.refuse();
        if (asksForTime()) {
            requireTime(submission.startedAt(), now);
        }
    }

    /** Uses up the proof of work, in the running transaction. Fails if it was used before or is invalid. */
    void redeem(CommentSubmission submission, Instant now) {
        work.take(submission, now);
    }

    /** Whether a program filled the form: people do not see the honeypot. */
    boolean isHoneypotFilled(CommentSubmission submission) {
        return config.honeypot() && submission.nickname() != null;
    }

    private boolean asksForTime() {
        return !config.minTime().isZero();
    }

    private void requireTime(Instant startedAt, Instant now) {
        Instant earliest = startedAt.plus(config.minTime());
        if (now.isBefore(earliest)) {
            throw new Failure.TooMany(
                    "The comment was sent faster than people write.", Duration.between(now, earliest));
        }
    }

    /**
     * The depth of a comment that answers the parent, which is null for a comment on the article itself.
     *
     * @throws io.klartext.platform.kernel.Failure.Invalid if the parent cannot be answered
     */
    public int depthBelow(UUID parent, UUID article) {
        return parent == null ? 0 : depthBelow(comments.depthOfPublished(parent, article));
    }

    /**
     * The depth of a comment whose parent has that depth; the depth is empty if the parent is not public.
     *
     * @throws io.klartext.platform.kernel.Failure.Invalid if it cannot be answered
     */
    int depthBelow(Optional<Integer> parentDepth) {
        Violations violations = new Violations();
        checkParent(parentDepth, violations);
        violations.refuse();
        return parentDepth.orElseThrow() + 1;
    }

    private void checkParent(Optional<Integer> depth, Violations violations) {
        if (depth.isEmpty()) {
            violations.add(
                    "/parentId", "unknown_reference", "The comment being answered does not exist or is not public.");
        } else if (depth.get() >= config.maxDepth()) {
            violations.add(
                    "/parentId", "too_deep", "Replies can be nested " + config.maxDepth() + " levels deep at most.");
        }
    }
}
