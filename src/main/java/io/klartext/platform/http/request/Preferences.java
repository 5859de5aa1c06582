package io.klartext.platform.http.request;

import io.klartext.platform.kernel.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code Prefer} (RFC 7240). Preferences that nobody here knows are ignored, as it demands. */
public final class Preferences {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    /** The edits of others since the version that {@code If-Match} names are to be kept next to the request's own. */
    public static final String MERGE = "merge";

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final int MAX_LENGTH = 1000;

    private Preferences() {}

    /**
     * Whether the preference stands among the header's values.
     *
     * @param values one for each line of the header
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
