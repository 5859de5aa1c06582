package io.klartext.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that are recognised wherever they turn up, in slugs and cursors as well. */
final class Marks {
    private static final Pattern MARK = Pattern.compile("zqm[0-9]{5}zq");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{24,}");

    private int last;

    /** One that there never was. */
    String next() {
        return "zqm%05dzq".formatted(++last);
    }

    /** All that stand in a text, and in what is encoded in it. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        addTo(found, text);
        TOKEN.matcher(text).results().forEach(token -> addTo(found, decoded(token.group())));
        return found;
    }

    private static void addTo(Set<String> found, String text) {
        Matcher matcher = MARK.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return ""; // a long word and no token
        }
    }
}
