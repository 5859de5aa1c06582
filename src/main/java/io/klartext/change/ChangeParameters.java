package io.klartext.change;

import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a page of changes. */
public class ChangeParameters {
    private static final int MAX_WAIT_SECONDS = 30;

    @QueryParam("after")
    String after;

    @QueryParam("type")
    String type;

    @QueryParam("limit")
    String limit;

    @QueryParam("wait")
    String wait;

    /** The number to begin after, or null for the beginning of what is kept. */
    Long after() {
        return after == null ? null : number("after", after);
    }

    int limit() {
        return Parameters.integer("limit", limit, PageRequest.DEFAULT_LIMIT, 1, PageRequest.MAX_LIMIT);
    }

    Duration waiting() {
        return Duration.ofSeconds(Parameters.integer("wait", wait, 0, 0, MAX_WAIT_SECONDS));
    }

    Set<ChangeType> types() {
        return types(type);
    }

    /** The number of a change in a parameter or header of that name. */
    public static long number(String name, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: one message covers both cases
        }
        throw new Failure.BadParameter(name, "'" + name + "' must be the number of a change.");
    }

    /** The named types, or all if the parameter is absent. */
    public static Set<ChangeType> types(String value) {
        return value == null
                ? EnumSet.allOf(ChangeType.class)
                : Parameters.commaSeparated("type", value).stream()
                        .map(ChangeParameters::type)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static ChangeType type(String name) {
        try {
            return ChangeType.of(name);
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter("type", "'type' " + e.getMessage());
        }
    }
}
