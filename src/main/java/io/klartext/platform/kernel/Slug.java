package io.klartext.platform.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The readable name of an item in its URL: words of lower-case letters and digits, joined by hyphens. */
public final class Slug {
    public static final int MAX_LENGTH = 120;

    /** For Bean Validation. A UUID is refused because every path that takes a slug also takes an id. */
    public static final String PATTERN =
            "(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)[a-z0-9]++(?:-[a-z0-9]++)*+";

    public static final String MESSAGE = "must be lower-case letters a-z, digits and single hyphens, and not a UUID";

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "oe"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("þ", "th"));
    private static final Pattern SPELLED = Pattern.compile("[" + String.join("", SPELLINGS.keySet()) + "]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * The slug of a headline or name, spelled the German way ({@code ä→ae ö→oe ü→ue ß→ss}), accents and what is not
     * seen (soft hyphens, zero-width spaces) dropped, cut at the
     * end of a word to {@value #MAX_LENGTH} characters. Returns the fallback if no character can be kept.
     */
    public static String of(String text, String fallback) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String lower = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String spelled = SPELLED.matcher(lower).replaceAll(match -> SPELLINGS.get(match.group()));
        String plain = ACCENTS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        String slug = cut(trimHyphens(NOT_ALLOWED.matcher(plain).replaceAll("-")), MAX_LENGTH);
        return slug.matches(PATTERN) ? slug : fallback;
    }

    /** Appends a number to the slug, for the second and later items with the same name. */
    public static String numbered(String slug, int number) {
        String suffix = "-" + number;
        return cut(slug, MAX_LENGTH - suffix.length()) + suffix;
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int end = slug.lastIndexOf('-', length);
        return slug.substring(0, end > 0 ? end : length);
    }

    private static String trimHyphens(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return start >= end ? "" : slug.substring(start, end);
    }
}
