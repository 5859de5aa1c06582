package io.klartext.platform.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The reasons for which Klartext refuses a request. Rules and use cases throw them; only {@code platform.http} knows
 * the status and the problem document of each. The message is shown to the caller and contains nothing internal.
 */
public abstract sealed class Failure extends RuntimeException {
    private final String code;

    private Failure(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The stable name of the failure, for programs. */
    public String code() {
        return code;
    }

    /** A query parameter or header that is unknown, malformed or out of range. */
    public static final class BadParameter extends Failure {
        private final String parameter;

        public BadParameter(String parameter, String detail) {
            this(parameter, "invalid_parameter", detail);
        }

        public BadParameter(String parameter, String code, String detail) {
            super(code, detail);
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    /** The item does not exist, or the caller may not know that it exists. */
    public static final class NotFound extends Failure {
        public NotFound(String what) {
            super("not_found", what + " was not found.");
        }
    }

    /** The item was public and no longer is. */
    public static final class Gone extends Failure {
        public Gone(String what) {
            super("gone", what + " is no longer public.");
        }

        public Gone(String code, String detail) {
            super(code, detail);
        }
    }

    /** The position in a sequence is no longer kept, or does not exist yet. */
    public static final class Expired extends Failure {
        private final long after;

        /**
         * Refuses a position.
         *
         * @param after the position at which the caller can start again
         */
        public Expired(String code, String detail, long after) {
            super(code, detail);
            this.after = after;
        }

        public long after() {
            return after;
        }
    }

    /** A variant that a specification defines and this server does not support. */
    public static final class NotImplemented extends Failure {
        public NotImplemented(String code, String detail) {
            super(code, detail);
        }
    }

    /** The caller is authenticated but not allowed to do this. */
    public static final class Forbidden extends Failure {
        public Forbidden(String detail) {
            this("forbidden", detail);
        }

        public Forbidden(String code, String detail) {
            super(code, detail);
        }
    }

    /** The action is not possible at this hour, but will be later. */
    public static final class OutsideHours extends Failure {
        private final Instant opensAt;

        public OutsideHours(String code, String detail, Instant opensAt) {
            super(code, detail);
            this.opensAt = opensAt;
        }

        public Instant opensAt() {
            return opensAt;
        }
    }

    /** The request conflicts with the current state of this item or of another one. */
    public static final class Conflict extends Failure {
        public Conflict(String code, String detail) {
            super(code, detail);
        }
    }

    /** Other items still refer to the item. */
    public static final class InUse extends Failure {
        private final List<User> users;

        /** An item that contains a reference. Its name is for people and may be null. */
        public record User(String type, UUID id, String name) {}

        public InUse(String detail, List<User> users) {
            super("in_use", detail);
            this.users = List.copyOf(users);
        }

        public List<User> users() {
            return users;
        }
    }

    /** The action is not allowed in this state. */
    public static final class IllegalTransition extends Failure {
        private final String state;
        private final List<String> allowedActions;

        public IllegalTransition(String action, String state, List<String> allowedActions) {
            super("illegal_transition", "The action '" + action + "' is not possible in the state '" + state + "'.");
            this.state = state;
            this.allowedActions = List.copyOf(allowedActions);
        }

        public String state() {
            return state;
        }

        public List<String> allowedActions() {
            return allowedActions;
        }
    }

    /** The same request, with the same idempotency key, is still running. */
    public static final class InProgress extends Failure {
        public InProgress() {
            super("idempotency_in_progress", "The same request is still running. Repeat it later to get its answer.");
        }
    }

    /** A rate limit was reached. */
    public static final class TooMany extends Failure {
        private final Duration retryAfter;

        public TooMany(String detail, Duration retryAfter) {
            super("too_many_requests", detail);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The idempotency key has already been used with a different request. */
    public static final class KeyReused extends Failure {
        public KeyReused() {
            super(
                    "idempotency_key_reused",
                    "This 'Idempotency-Key' has already been used with another body or another 'If-Match'. Send a new"
                            + " request with a new key.");
        }
    }

    /** The caller acted on an outdated version. */
    public static final class Stale extends Failure {
        private final int currentVersion;

        public Stale(int currentVersion) {
            super("stale_version", "'If-Match' does not name the current version, which is " + currentVersion + ".");
            this.currentVersion = currentVersion;
        }

        /** The version is current, but the item is no longer in the state that the caller saw. */
        public Stale(int currentVersion, String detail) {
            super("stale_version", detail);
            this.currentVersion = currentVersion;
        }

        public int currentVersion() {
            return currentVersion;
        }
    }

    /** The caller's edit of an older version conflicts with edits made since then. */
    public static final class Unmergeable extends Failure {
        private final int currentVersion;
        private final List<EditConflict> conflicts;

        public Unmergeable(int currentVersion, List<EditConflict> conflicts) {
            super("merge_conflict", "Others have changed the same parts since that version; 'conflicts' lists them.");
            this.currentVersion = currentVersion;
            this.conflicts = List.copyOf(conflicts);
        }

        public int currentVersion() {
            return currentVersion;
        }

        public List<EditConflict> conflicts() {
            return conflicts;
        }
    }

    /** A precondition of the caller does not hold. */
    public static final class PreconditionFailed extends Failure {
        public PreconditionFailed(String code, String detail) {
            super(code, detail);
        }
    }

    /** Another request is changing the item at this moment. */
    public static final class Locked extends Failure {
        public Locked(String detail) {
            super("locked", detail);
        }
    }

    /** The received bytes do not match the checksum that the client sent. */
    public static final class ChecksumMismatch extends Failure {
        public ChecksumMismatch() {
            super("checksum_mismatch", "The received bytes do not match the checksum that was sent with them.");
        }
    }

    /** The request does not name the version that it is meant to change. */
    public static final class PreconditionMissing extends Failure {
        public PreconditionMissing() {
            super(
                    "precondition_required",
                    "This request needs an 'If-Match' header with the ETag of the item that it changes.");
        }
    }

    /** The content exceeds a size limit. */
    public static final class TooLarge extends Failure {
        public TooLarge(String code, String detail) {
            super(code, detail);
        }
    }

    /** The type of the content is not supported. */
    public static final class UnsupportedType extends Failure {
        public UnsupportedType(String code, String detail) {
            super(code, detail);
        }
    }

    /** The server is overloaded; the request may be repeated shortly. */
    public static final class Busy extends Failure {
        public Busy(String detail) {
            super("busy", detail);
        }
    }

    /** The content breaks rules. Lists all violations, {@value #MAX_LISTED} at most. */
    public static final class Invalid extends Failure {
        private static final int MAX_LISTED = 100;

        private final List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super("invalid_content", "The content breaks " + count(violations.size()) + ", listed in 'errors'.");
            this.violations = violations.stream().limit(MAX_LISTED).toList();
        }

        public List<Violation> violations() {
            return violations;
        }

        private static String count(int rules) {
            return rules == 1 ? "a rule" : rules + " rules";
        }
    }
}
