package io.klartext.moderation.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in plain text, those without a scheme included. */
public final class Links {
    private static final String LABEL = "[\\p{L}\\p{N}\\p{M}\\p{Cf}-]";
    private static final String DOT = "[.\u3002\uFF0E\uFF61]";
    private static final String REST = "[^\\s<>\"]";
    // Looks back by one character only: a search for the edge of a word would walk over all marks behind it, again and
    // again.
    private static final Pattern LINK = Pattern.compile(
            "(?<![a-z0-9])(?:https?|hxxps?|ftps?):[/\\\\]{2}" + REST + "{3,500}+"
                    + "|(?<![a-z0-9:/\\\\])//(?=" + LABEL + "{1,63}+" + DOT + LABEL + ")" + REST + "{3,500}+"
                    + "|(?<![a-z0-9])www" + DOT + REST + "{3,500}+"
                    + "|(?<!" + LABEL + ")(?<bare>(?:" + LABEL + "{1,63}+" + DOT + "){1,5}" + LABEL + "{2,63}+)"
                    + "(?!" + LABEL + "|@|" + DOT + LABEL + ")(?<path>/" + REST + "{0,500}+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^(?:[a-z]{1,5}:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY_END = Pattern.compile("[/?#]");
    private static final Pattern HOST_END = Pattern.compile("[^\\p{L}\\p{N}\\p{M}._-]");

    private Links() {}

    public static List<Evidence> in(String text) {
        List<Evidence> found = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            // After an @ it is an e-mail address.
            boolean behindAt = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '@';
            String bare = matcher.group("bare");
            if (!behindAt && (bare == null || BareHost.isLikely(bare, matcher.group("path") != null))) {
                found.add(Evidence.at(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** The hosts that the text links to, in canonical form. */
    public static List<String> hosts(String text) {
        return in(text).stream()
                .map(link -> host(text.substring(link.start(), link.end())))
                .distinct()
                .toList();
    }

    /** The host that a browser would ask, without the punctuation of the sentence. */
    public static String host(String url) {
        String rest = SCHEME.matcher(url.replace('\\', '/')).replaceFirst("");
        String authority = AUTHORITY_END.split(rest, 2)[0];
        String name = decoded(authority.substring(authority.lastIndexOf('@') + 1));
        return DomainName.canonical(HOST_END.split(DomainName.canonical(name), 2)[0]);
    }

    private static String decoded(String name) {
        try {
            return Normalizer.normalize(URLDecoder.decode(name, StandardCharsets.UTF_8), Normalizer.Form.NFKC);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
