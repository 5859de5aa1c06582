package io.klartext.site.settings;

import java.util.List;

/**
 * The effective settings of the site: those that are stored, and the configuration for all others.
 *
 * @param url without a slash at the end
 * @param description null if it is not set
 */
public record Site(
        String title, String description, String url, String defaultLocale, List<String> locales, Publisher publisher) {
    /** The group of cached answers that show settings of the site. */
    public static final String GROUP = "site";
}
