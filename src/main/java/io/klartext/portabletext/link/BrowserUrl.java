package io.klartext.portabletext.link;

import io.klartext.platform.kernel.Text;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the target of a link as browsers do (WHATWG URL Standard) and writes it as a URI (RFC 3986): blanks and other
 * characters that URIs cannot contain are encoded, domains are in ASCII, and a target without a scheme that names a
 * host is taken as https.
 */
final class BrowserUrl {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+):(.*)", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("[/\\\\]{2,}([^/\\\\?#]++)([^?#]*+)(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(.*)@)?(\\[[0-9A-Fa-f:.]+]|[^\\[\\]@:]+)(:[0-9]{0,5})?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63})*+\\.?");
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF61]");
    private static final Pattern ENDS = Pattern.compile("^[\\p{Z}\\p{C}\\s]++|[\\p{Z}\\p{C}\\s]++$");
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]++");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{C}\\s]++|%20");
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";
    private static final int MAX_HOST = 253;

    private BrowserUrl() {}

    /** The URI; empty if a browser could not open it, or if it has no meaning in a text. */
    static Optional<String> of(String typed) {
        if (typed.length() > LinkTargets.MAX_LENGTH || !Text.isStorable(typed)) {
            return Optional.empty();
        }
        String url = BREAKS.matcher(ENDS.matcher(typed).replaceAll("")).replaceAll("");
        Matcher scheme = SCHEME.matcher(url);
        Optional<String> read = scheme.matches() ? absolute(scheme.group(1), scheme.group(2)) : relative(url);
        return read.filter(uri -> uri.length() <= LinkTargets.MAX_LENGTH);
    }

    private static Optional<String> absolute(String scheme, String rest) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http", "https" -> web(scheme, rest);
            case "mailto" -> address(scheme, rest);
            case "tel" -> address(scheme, rest);
            case "klartext" ->
                ArticleLink.parse(scheme + ":" + rest)
                        .map(link -> new ArticleLink(link.id(), resource(link.suffix())).href());
            default -> Optional.empty();
        };
    }

    private static Optional<String> relative(String url) {
        if (WEB.matcher(url).matches()) {
            return web("https", url);
        }
        boolean path = url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/\\");
        return path || (url.startsWith("#") && url.length() > 1) ? Optional.of(resource(url)) : Optional.empty();
    }

    private static Optional<String> web(String scheme, String rest) {
        Matcher url = WEB.matcher(rest);
        Matcher authority = AUTHORITY.matcher(url.matches() ? url.group(1) : "");
        if (!authority.matches()) {
            return Optional.empty();
        }
        String user = authority.group(1) == null
                ? ""
                : encode(authority.group(1)).replace("@", "%40").replace("/", "%2F") + "@";
        String port = authority.group(3) == null ? "" : authority.group(3);
        return host(authority.group(2))
                .map(host -> scheme + "://" + user + host + port
                        + resource(url.group(2).replace('\\', '/') + url.group(3)));
    }

    private static Optional<String> host(String typed) {
        if (typed.startsWith("[")) {
            return Optional.of(typed);
        }
        boolean ascii = typed.chars().allMatch(c -> c < 0x80);
        String host = ascii || typed.length() > MAX_HOST ? typed : inAscii(typed);
        return Optional.of(host)
                .filter(name -> name.length() <= MAX_HOST && HOST.matcher(name).matches());
    }

    private static String inAscii(String typed) {
        String lower = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String shown = lower.replaceAll("[\\p{Cf}\uFE0F]", "");
        return Arrays.stream(DOTS.split(Normalizer.normalize(shown, Normalizer.Form.NFC), -1))
                .map(label -> label.matches(".*[\\p{Z}\\p{C}].*") ? " " : Punycode.of(label))
                .collect(Collectors.joining("."));
    }

    /** An e-mail address or a telephone number, optionally with a query. Blanks in it have no meaning. */
    private static Optional<String> address(String scheme, String rest) {
        int query = rest.indexOf('?');
        String address =
                BLANKS.matcher(query < 0 ? rest : rest.substring(0, query)).replaceAll("");
        return address.isEmpty() && query < 0
                ? Optional.empty()
                : Optional.of(scheme + ":" + encode(address) + (query < 0 ? "" : encode(rest.substring(query))));
    }

    /** A path, perhaps a query, perhaps a fragment. */
    private static String resource(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0
                ? encode(url)
                : encode(url.substring(0, fragment)) + "#" + encode(url.substring(fragment + 1));
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int point = text.codePointAt(index);
            boolean kept = point == '%'
                    && ENCODED.matcher(text).region(index, text.length()).lookingAt();
            encoded.append(kept || isAllowed(point) ? Character.toString(point) : encoded(point));
        }
        return encoded.toString();
    }

    private static boolean isAllowed(int point) {
        boolean letterOrDigit = point < 0x80 && Character.isLetterOrDigit(point);
        return letterOrDigit || ALLOWED.indexOf(point) >= 0;
    }

    private static String encoded(int point) {
        StringBuilder encoded = new StringBuilder();
        for (byte part : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append("%02X".formatted(part));
        }
        return encoded.toString();
    }
}
