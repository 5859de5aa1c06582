package io.klartext.sitemap;

import java.util.Locale;
import java.util.Set;

/** The languages that Google's sitemaps for news know: ISO 639 without a region, except for Chinese. */
final class NewsLanguage {
    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private NewsLanguage() {}

    /** The language of that tag (RFC 5646), such as {@code de} for {@code de-AT}. */
    static String of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean isPlain = locale.getScript().isEmpty() && locale.getCountry().isEmpty();
        if (!locale.getLanguage().equals("zh") || isPlain) {
            return locale.getLanguage();
        }
        boolean isTraditional = locale.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
        return isTraditional ? "zh-tw" : "zh-cn";
    }
}
