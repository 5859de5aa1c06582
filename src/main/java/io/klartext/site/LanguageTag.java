package io.klartext.site;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language tags (RFC 5646) in use: a language, then a script and a region where they are needed. */
public final class LanguageTag {
    public static final String PATTERN = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    public static final String MESSAGE = "must be a language tag like de, en or de-AT";

    private static final Pattern ANY_CASE =
            Pattern.compile("([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?", Pattern.CASE_INSENSITIVE);

    private LanguageTag() {}

    /** The tag in its usual case (RFC 5646, section 2.1.1), such as {@code zh-Hant-TW}; anything else as it is. */
    public static String canonical(String tag) {
        Matcher parts = tag == null ? null : ANY_CASE.matcher(tag);
        if (parts == null || !parts.matches()) {
            return tag;
        }
        String script = parts.group(2);
        String region = parts.group(3);
        return parts.group(1).toLowerCase(Locale.ROOT)
                + (script == null
                        ? ""
                        : "-" + script.substring(0, 1).toUpperCase(Locale.ROOT)
                                + script.substring(1).toLowerCase(Locale.ROOT))
                + (region == null ? "" : "-" + region.toUpperCase(Locale.ROOT));
    }
}
