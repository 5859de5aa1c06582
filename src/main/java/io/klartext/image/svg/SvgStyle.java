package io.klartext.image.svg;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CSS in an SVG: rules and declarations that are known are kept one by one, all others are left out. */
final class SvgStyle {
    private static final Set<String> FUNCTIONS = Set.of(
            "url",
            "rgb",
            "rgba",
            "hsl",
            "hsla",
            "calc",
            "matrix",
            "translate",
            "translatex",
            "translatey",
            "scale",
            "scalex",
            "scaley",
            "rotate",
            "skewx",
            "skewy",
            "blur",
            "drop-shadow",
            "brightness",
            "contrast",
            "grayscale",
            "saturate",
            "sepia",
            "invert",
            "hue-rotate",
            "opacity");

    private static final Pattern LOCAL_URL = Pattern.compile("\\(\\s*+(['\"]?)#[\\w.:-]++\\1\\s*+\\)");
    private static final Pattern SELECTOR = Pattern.compile("[\\w\\s.#*,>+~:-]++");

    private SvgStyle() {}

    /** A style sheet without its at-rules and whatever else is not known to be harmless. */
    static String sheet(String css) {
        String plain = withoutComments(css);
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int open = plain.indexOf('{'); open >= 0; open = plain.indexOf('{', at)) {
            String head = plain.substring(at, open);
            String selector = head.substring(head.lastIndexOf(';') + 1).strip();
            int close = close(plain, open);
            if (SELECTOR.matcher(selector).matches()) {
                String body = plain.substring(open + 1, Math.max(open + 1, close - 1));
                kept.append(selector).append('{').append(declarations(body)).append('}');
            }
            at = close;
        }
        return kept.toString();
    }

    /** The declarations of one rule or {@code style} attribute. */
    static String declarations(String css) {
        StringBuilder kept = new StringBuilder();
        for (String declaration : withoutComments(css).split(";", -1)) {
            int colon = declaration.indexOf(':');
            String name =
                    colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = declaration.substring(colon + 1).strip();
            if (SvgAllowlist.PRESENTATION.contains(name) && isDeclarable(value)) {
                kept.append(kept.isEmpty() ? "" : ";").append(name).append(':').append(value);
            }
        }
        return kept.toString();
    }

    /** Whether the value of a property or an attribute calls nothing but known functions and refers to nothing outside. */
    static boolean isHarmless(String value) {
        if (value.indexOf('\\') >= 0) {
            return false;
        }
        Matcher url = LOCAL_URL.matcher(value);
        for (int bracket = value.indexOf('('); bracket >= 0; bracket = value.indexOf('(', bracket + 1)) {
            String name = nameBefore(value, bracket);
            boolean isLocal =
                    !name.equals("url") || url.region(bracket, value.length()).lookingAt();
            if (!isLocal || !(name.isEmpty() || FUNCTIONS.contains(name))) {
                return false;
            }
        }
        return true;
    }

    /** The function that a bracket opens. Reads backwards, to the last bracket at most, so that nothing is read twice. */
    private static String nameBefore(String value, int bracket) {
        int end = bracket;
        while (end > 0 && " \t\n\u000B\f\r".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && isNamePart(value.charAt(start - 1))) {
            start--;
        }
        return value.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static boolean isDeclarable(String value) {
        return isHarmless(value)
                && value.chars().noneMatch(c -> "@<{}".indexOf(c) >= 0)
                && value.chars().filter(c -> c == '"').count() % 2 == 0
                && value.chars().filter(c -> c == '\'').count() % 2 == 0;
    }

    /** Behind the bracket that closes the block. */
    private static int close(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }

    private static String withoutComments(String css) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", at)) {
            kept.append(css, at, start).append(' ');
            int end = css.indexOf("*/", start + 2);
            at = end < 0 ? css.length() : end + 2;
        }
        return kept.append(css, at, css.length()).toString();
    }
}
