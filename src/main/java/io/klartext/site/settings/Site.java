package io.klartext.site.settings;

import java.util.List;

/**
 * What holds for the site: the settings, and the configuration where nothing is written.
 *
 * @param url without a slash at the end
 * @param description null if nothing is said
 */
public record Site(
        String title, String description, String url, String defaultLocale, List<String> locales, Publisher publisher) {
    /** The group of cached answers that show settings of the site. */
    public static final String GROUP = "site";
}
