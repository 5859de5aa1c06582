package io.klartext.platform.http.request;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.StoredEnum;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Parses query parameters. A bad value throws {@link Failure.BadParameter}, which names the allowed values. */
public final class Parameters {
    private static final int MAX_VALUES = 50;
    private static final int MAX_WORDS = 200;
    private static final int LAST_YEAR = 9999;

    private Parameters() {}

    /** The integer, or the fallback if the parameter is absent. */
    public static int integer(String name, String value, int fallback, int min, int max) {
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: one message covers both cases
        }
        throw new Failure.BadParameter(name, "'" + name + "' must be an integer from " + min + " to " + max + ".");
    }

    /** True or false, or null if the parameter is absent. */
    public static Boolean bool(String name, String value) {
        return value == null ? null : "true".equals(oneOf(name, value, null, "true", "false"));
    }

    /** The value if it is allowed, or the fallback if the parameter is absent. */
    public static String oneOf(String name, String value, String fallback, String... allowed) {
        if (value == null) {
            return fallback;
        }
        if (!Arrays.asList(allowed).contains(value)) {
            throw new Failure.BadParameter(name, "'" + name + "' must be one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    /** The enum constant with that name, or the fallback if the parameter is absent. */
    public static <T> T oneOf(String name, String value, T fallback, Map<String, T> allowed) {
        String known = oneOf(name, value, null, allowed.keySet().toArray(String[]::new));
        return known == null ? fallback : allowed.get(known);
    }

    /** The constant with that stored name, or null if the parameter is absent. */
    public static <E extends Enum<E> & StoredEnum> E oneOf(String name, String value, Class<E> type) {
        try {
            return StoredEnum.of(type, value);
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter(name, "'" + name + "' " + e.getMessage() + ".");
        }
    }

    /** The id, or null if the parameter is absent. */
    public static UUID id(String name, String value) {
        return value == null
                ? null
                : Ids.parse(value).orElseThrow(() -> new Failure.BadParameter(name, "'" + name + "' must be an id."));
    }

    /** The instant, or null if the parameter is absent. */
    public static Instant time(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(value);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // falls through, like a year of five digits
        }
        throw new Failure.BadParameter(name, "'" + name + "' must be a time like 2026-11-22T18:00:00Z.");
    }

    /** The words to search for: {@value #MAX_WORDS} characters at most, or null if the parameter is absent. */
    public static String words(String name, String value) {
        if (value != null && value.length() > MAX_WORDS) {
            throw new Failure.BadParameter(name, "'" + name + "' must have " + MAX_WORDS + " characters at most.");
        }
        return value;
    }

    /** The values of a comma-separated parameter: not blank, {@value #MAX_VALUES} at most. */
    public static Set<String> commaSeparated(String name, String value) {
        List<String> parts = List.of(value.split(",", -1));
        if (parts.size() > MAX_VALUES || parts.stream().anyMatch(String::isBlank)) {
            throw new Failure.BadParameter(
                    name,
                    "'" + name + "' takes 1 to " + MAX_VALUES + " values, separated by commas, none of them empty.");
        }
        return new TreeSet<>(parts);
    }
}
