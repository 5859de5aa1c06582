package io.klartext.platform.http.request;

import io.klartext.platform.kernel.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code Prefer} (RFC 7240). Unknown preferences are ignored, as the RFC requires. */
public final class Preferences {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    /** Asks to merge the request with the edits that others made since the version in {@code If-Match}. */
    public static final String MERGE = "merge";

    /** Asks for the number of the change in {@code Content-Sequence}, even if it takes a moment. */
    public static final String CONTENT_SEQUENCE = "content-sequence";

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final int MAX_LENGTH = 1000;

    private Preferences() {}

    /**
     * Whether the header contains the preference.
     *
     * @param values one value for each line of the header
     */
    public static boolean isGiven(String preference, List<String> values) {
        String all = String.join(",", values);
        if (all.length() > MAX_LENGTH) {
            throw new Failure.BadParameter(HEADER, "'" + HEADER + "' may have " + MAX_LENGTH + " characters at most.");
        }
        String[] given = QUOTED.matcher(all).replaceAll("").split(",", -1);
        return Arrays.stream(given)
                .map(item -> item.split("[;=]", 2)[0].strip())
                .anyMatch(preference::equalsIgnoreCase);
    }
}
