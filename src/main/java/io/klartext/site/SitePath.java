package io.klartext.site;

import io.klartext.platform.kernel.Slug;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configured template of paths on the site, such as {@code /{locale}/{slug}}. */
final class SitePath {
    static final String FORM = "(?!.*\\{slug}.*\\{slug})(?!.*\\{locale}.*\\{locale})(?=.*\\{slug})"
            + "(?:/(?:[A-Za-z0-9._~-]|\\{slug}|\\{locale})+)+";
    static final String MESSAGE = "must be a path with {slug} and perhaps {locale} in it";

    private final String form;
    private final Pattern pattern;

    SitePath(String form) {
        this.form = form;
        this.pattern = Pattern.compile(form.replace(".", "\\.")
                .replace("{slug}", "(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})")
                .replace("{locale}", "(?<locale>(?i:" + LanguageTag.PATTERN + "))"));
    }

    /**
     * The slug and locale in a path.
     *
     * @param locale null if the path contains none
     */
    record Named(String slug, String locale) {}

    /** Parses the path; empty if it does not match the template. */
    Optional<Named> read(String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() && matcher.group("slug").matches(Slug.PATTERN)
                ? Optional.of(new Named(
                        matcher.group("slug"), hasLocale() ? LanguageTag.canonical(matcher.group("locale")) : null))
                : Optional.empty();
    }

    String write(String slug, String locale) {
        return form.replace("{slug}", slug).replace("{locale}", locale);
    }

    boolean hasLocale() {
        return form.contains("{locale}");
    }
}
