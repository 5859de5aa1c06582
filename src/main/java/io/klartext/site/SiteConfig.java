package io.klartext.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** The URL, the name, the locale and the paths of the site. */
@ConfigMapping(prefix = "klartext.site")
public interface SiteConfig {
    /** The URL of the site. Its paths become absolute URLs in feeds and sitemaps. */
    @WithDefault("http://localhost:8080")
    @Pattern(regexp = "https?://[^\\s?#]+", message = "must be an http or https URL")
    String url();

    /**
     * Further hosts of the site. Links in texts to articles at these hosts or at the host of the URL become internal.
     */
    Optional<List<String>> hosts();

    /** The URL pattern of the page that shows a preview. */
    Optional<@Pattern(regexp = "https?://\\S*\\{token}\\S*", message = "must be a URL with {token} in it") String>
            previewUrl();

    /** The name of the site, for feeds and sitemaps. */
    @WithDefault("Klartext")
    String title();

    /** The locale of articles without one. It is preferred if several locales have the same slug. */
    @WithDefault("de")
    @Pattern(regexp = LanguageTag.PATTERN)
    String defaultLocale();

    /** The paths of articles on the site. Links in bodies use the first path that fits. */
    @WithDefault("/{locale}/{slug},/{slug}")
    List<@Pattern(regexp = SitePath.FORM, message = SitePath.MESSAGE) String> articlePaths();

    /** The paths of tags on the site. */
    @WithDefault("/tags/{slug}")
    List<@Pattern(regexp = SitePath.FORM, message = SitePath.MESSAGE) String> tagPaths();

    /** The paths of authors on the site. */
    @WithDefault("/authors/{slug}")
    List<@Pattern(regexp = SitePath.FORM, message = SitePath.MESSAGE) String> authorPaths();
}
