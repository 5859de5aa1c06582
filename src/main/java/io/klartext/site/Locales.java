package io.klartext.site;

import io.klartext.platform.kernel.Failure;
import java.util.Arrays;
import java.util.List;

/** The languages that a reader accepts, the preferred one first. Without any, every language is accepted. */
public record Locales(List<String> tags) {
    public static final Locales ALL = new Locales(List.of());

    private static final int MAX = 5;

    /** Only this language; all languages for null. */
    public static Locales of(String tag) {
        return tag == null ? ALL : new Locales(List.of(tag));
    }

    /**
     * Reads a query parameter such as {@code de-at,de}; null means all.
     *
     * @throws Failure.BadParameter if it is no list of language tags
     */
    public static Locales parse(String parameter) {
        if (parameter == null) {
            return ALL;
        }
        List<String> tags = Arrays.stream(parameter.split(",", -1))
                .map(tag -> LanguageTag.canonical(tag.strip()))
                .distinct()
                .toList();
        if (tags.size() > MAX) {
            throw new Failure.BadParameter("locale", "'locale' may name " + MAX + " languages at most.");
        }
        if (!tags.stream().allMatch(tag -> tag.matches(LanguageTag.PATTERN))) {
            throw new Failure.BadParameter(
                    "locale", "'locale' " + LanguageTag.MESSAGE + ", or several with commas, the preferred one first.");
        }
        return new Locales(tags);
    }

    /** The tags, or null if every language is accepted. */
    public List<String> orNull() {
        return tags.isEmpty() ? null : tags;
    }

    /** The order of preference, if another language is preferred among all. */
    public List<String> preferredOr(String otherwise) {
        return tags.isEmpty() ? List.of(otherwise) : tags;
    }

    /** Whether there are several languages to choose from. */
    public boolean isChoice() {
        return tags.size() > 1;
    }
}
