package io.klartext.platform.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.platform.kernel.EditConflict;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violation;
import java.time.Instant;
import java.util.List;

/**
 * A problem document (RFC 9457). {@code code} repeats the last part of {@code type} for programs; {@code errors} lists
 * mistakes in the body or the parameters.
 *
 * @param message what is wrong, for the people who fill in the form, in their language; null if a request only reads
 * @param instance the requested path, as the client sees it
 * @param present the current state, for types that report it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String message,
        String instance,
        String code,
        String requestId,
        List<Fault> errors,
        @JsonUnwrapped Present present) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One mistake: in the body at {@code pointer}, or in the parameter or header named {@code parameter}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String parameter, String code, String detail, String message) {
        public static Fault of(Violation violation) {
            return new Fault(violation.pointer(), null, violation.code(), violation.detail(), null);
        }

        private Fault with(ProblemMessages messages) {
            return new Fault(pointer, parameter, code, detail, messages.ofError(code));
        }
    }

    /** One conflict between two edits: in the member at {@code pointer}, or in the block with that {@code key}. */
    public record Conflict(
            @JsonInclude(JsonInclude.Include.NON_NULL) String pointer,
            @JsonInclude(JsonInclude.Include.NON_NULL) String key,
            @JsonInclude Object base,
            @JsonInclude Object theirs,
            @JsonInclude Object yours) {
        public static Conflict of(EditConflict conflict) {
            return new Conflict(
                    conflict.pointer(), conflict.key(), conflict.base(), conflict.theirs(), conflict.yours());
        }
    }

    /** The current state; each problem type reports a part of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Present(
            Integer currentVersion,
            List<Conflict> conflicts,
            String state,
            List<String> allowedActions,
            List<Failure.InUse.User> usedBy,
            Long after,
            Instant opensAt) {
        static Present version(int version) {
            return new Present(version, null, null, null, null, null, null);
        }

        static Present conflicts(int version, List<EditConflict> conflicts) {
            return new Present(version, conflicts.stream().map(Conflict::of).toList(), null, null, null, null, null);
        }

        static Present state(String state, List<String> allowedActions) {
            return new Present(null, null, state, allowedActions, null, null, null);
        }

        static Present users(List<Failure.InUse.User> users) {
            return new Present(null, null, null, null, users, null, null);
        }

        static Present after(long after) {
            return new Present(null, null, null, null, null, after, null);
        }

        static Present opensAt(Instant opensAt) {
            return new Present(null, null, null, null, null, null, opensAt);
        }
    }

    public static Problem of(ProblemType type, String code, String detail) {
        String uri = "urn:klartext:problem:" + code;
        return new Problem(uri, type.title(), type.status(), detail, null, null, code, null, null, null);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, type.code(), detail);
    }

    Problem withErrors(List<Fault> faults) {
        return new Problem(type, title, status, detail, message, instance, code, requestId, faults, present);
    }

    Problem with(Present now) {
        return new Problem(type, title, status, detail, message, instance, code, requestId, errors, now);
    }

    Problem at(String path, String request) {
        return new Problem(type, title, status, detail, message, path, code, request, errors, present);
    }

    /** The problem with sentences for the people who fill in the form. */
    Problem with(ProblemMessages messages) {
        List<Fault> told = errors == null
                ? null
                : errors.stream().map(fault -> fault.with(messages)).toList();
        return new Problem(
                type, title, status, detail, messages.ofProblem(code), instance, code, requestId, told, present);
    }
}
