package io.klartext.platform.http.condition;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code If-Match} (RFC 9110, section 13.1.1). */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*" + TAG + "\\s*(,\\s*" + TAG + "\\s*)*");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern CODING = Pattern.compile("(?:-{1,2}|;)(?:gzip|br|zstd|deflate)$");
    private static final int MAX_LENGTH = 1000;

    private IfMatch() {}

    /**
     * The versions that the header accepts. A compressing proxy makes a tag weak or appends the name of the coding;
     * such a tag still names its version.
     */
    public static VersionCondition parse(String header) {
        if (header == null) {
            throw new Failure.PreconditionMissing();
        }
        if ("*".equals(header.strip())) {
            return VersionCondition.ANY;
        }
        if (header.length() > MAX_LENGTH || !LIST.matcher(header).matches()) {
            throw new Failure.BadParameter(
                    "If-Match", "'If-Match' must be an ETag in double quotes, as it was received.");
        }
        return new VersionCondition(versions(header), false);
    }

    /** The tags of a header that {@link #parse} accepts, without their quotes and without what proxies add. */
    public static Set<String> tags(String header) {
        return TAG.matcher(header)
                .results()
                .map(tag -> CODING.matcher(tag.group(2)).replaceFirst(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Integer> versions(String header) {
        return tags(header).stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> Integer.valueOf(version.group()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
