package io.klartext.moderation.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in plain text, those without a scheme included. */
public final class Links {
    private static final Pattern LINK = Pattern.compile(
            "(?:\\bhttps?://|\\bwww\\.)[^\\s<>\"]{3,500}+|\\b(?:[a-z0-9-]{1,63}\\.){1,4}(?:de|com|net|org|info|biz|ru|cn|top|xyz|shop|online|site|club|io|ly)\\b(?:/[^\\s<>\"]{0,500}+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_END = Pattern.compile("[/?#:]");

    private Links() {}

    static List<Evidence> in(String text) {
        List<Evidence> found = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            // What stands behind an @ is an address.
            if (matcher.start() == 0 || text.charAt(matcher.start() - 1) != '@') {
                found.add(Evidence.at(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** The hosts that the text links to, in lower case. */
    public static List<String> hosts(String text) {
        return in(text).stream()
                .map(link -> host(text.substring(link.start(), link.end())))
                .distinct()
                .toList();
    }

    static String host(String url) {
        String rest = SCHEME.matcher(url).replaceFirst("");
        String authority = HOST_END.split(rest, 2)[0];
        return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
