package io.klartext.platform.kernel;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The readable name of an item in its URL: words of lower-case letters and digits, joined by hyphens. */
public final class Slug {
    public static final int MAX_LENGTH = 120;

    /** Most slugs are free, so that the first look-up asks for few; each further one asks for ten times as many. */
    private static final int FIRST_BATCH = 20;

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
    private static final Pattern OTHER_LETTER = Pattern.compile("[\\p{L}&&[^a-z]]");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * The slug of a headline or name: spelled the German way ({@code ä→ae ö→oe ü→ue ß→ss}), without accents and
     * invisible characters (soft hyphens, zero-width spaces), other scripts written in Latin letters, cut at the end of
     * a word to {@value #MAX_LENGTH} characters. Returns the fallback if no character can be kept.
     */
    public static String of(String text, String fallback) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String lower = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String spelled = SPELLED.matcher(lower).replaceAll(match -> SPELLINGS.get(match.group()));
        String plain = withoutAccents(spelled);
        String latin = OTHER_LETTER.matcher(plain).find()
                ? withoutAccents(Transliteration.TO_ASCII.transliterate(spelled))
                        .toLowerCase(Locale.ROOT)
                : plain;
        String slug = cut(trimHyphens(NOT_ALLOWED.matcher(latin).replaceAll("-")), MAX_LENGTH);
        return slug.matches(PATTERN) ? slug : fallback;
    }

    private static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Loaded on first use, because its tables are slow to load and most sites never need them. */
    private static final class Transliteration {
        /** Drops letters without a sound of their own, such as the Russian soft sign. */
        static final Transliterator TO_ASCII =
                Transliterator.getInstance("Any-Latin; [\\u02B0-\\u02FF\\u2019] Remove; Latin-ASCII");
    }

    /**
     * The slug, or the first numbered one that is free. The number of look-ups grows with the logarithm of the number
     * of taken slugs.
     *
     * @param known returns the slugs that are taken
     */
    public static String firstFree(String slug, Function<Collection<String>, Set<String>> known) {
        int number = 1;
        for (int batch = FIRST_BATCH; ; batch *= 10) {
            List<String> candidates = IntStream.range(number, number + batch)
                    .mapToObj(suffix -> suffix == 1 ? slug : numbered(slug, suffix))
                    .toList();
            Set<String> taken = known.apply(candidates);
            for (String candidate : candidates) {
                if (!taken.contains(candidate)) {
                    return candidate;
                }
            }
            number += batch;
        }
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
