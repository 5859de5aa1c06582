package io.klartext.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.kernel.EditConflict;
import io.klartext.kernel.Violation;
import java.util.List;

/**
 * A problem document (RFC 9457). {@code code} repeats the last part of {@code type} for programs; {@code errors} lists
 * what is wrong with the body or the parameters; the remaining members belong to single types.
 *
 * @param instance the path that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        List<Fault> errors,
        Integer currentVersion,
        List<Conflict> conflicts,
        String state,
        List<String> allowedActions) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing wrong: in the body at {@code pointer}, or with the parameter or header named {@code parameter}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String parameter, String code, String detail) {
        static Fault of(Violation violation) {
            return new Fault(violation.pointer(), null, violation.code(), violation.detail());
        }
    }

    /** One thing that two changed at once: the member at {@code pointer} or the block of that {@code key}. */
    public record Conflict(
            @JsonInclude(JsonInclude.Include.NON_NULL) String pointer,
            @JsonInclude(JsonInclude.Include.NON_NULL) String key,
            @JsonInclude Object base,
            @JsonInclude Object theirs,
            @JsonInclude Object yours) {
        static Conflict of(EditConflict conflict) {
            return new Conflict(
                    conflict.pointer(), conflict.key(), conflict.base(), conflict.theirs(), conflict.yours());
        }
    }

    static Problem of(ProblemType type, String code, String detail) {
        String uri = "urn:klartext:problem:" + code;
        return new Problem(uri, type.title(), type.status(), detail, null, code, null, null, null, null, null, null);
    }

    static Problem of(ProblemType type, String detail) {
        return of(type, type.code(), detail);
    }

    Problem withErrors(List<Fault> faults) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                code,
                requestId,
                faults,
                currentVersion,
                conflicts,
                state,
                allowedActions);
    }

    Problem withCurrentVersion(int version) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                code,
                requestId,
                errors,
                version,
                conflicts,
                state,
                allowedActions);
    }

    Problem withConflicts(List<Conflict> found) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                code,
                requestId,
                errors,
                currentVersion,
                found,
                state,
                allowedActions);
    }

    Problem withState(String now, List<String> actions) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                code,
                requestId,
                errors,
                currentVersion,
                conflicts,
                now,
                actions);
    }

    Problem at(String path, String request) {
        return new Problem(
                type,
                title,
                status,
                detail,
                path,
                code,
                request,
                errors,
                currentVersion,
                conflicts,
                state,
                allowedActions);
    }
}
