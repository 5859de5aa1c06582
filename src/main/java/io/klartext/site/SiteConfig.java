package io.klartext.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** What the site is. */
@ConfigMapping(prefix = "klartext.site")
public interface SiteConfig {
    /** The language tag of articles that name none, preferred where a slug exists in several locales. */
    @WithDefault("de")
    @Pattern(regexp = LanguageTag.PATTERN)
    String defaultLocale();

    /** The paths of articles on the site's own pages; links in bodies are written in the first one that fits. */
    @WithDefault("/{locale}/{slug},/{slug}")
    List<@Pattern(regexp = SitePath.FORM, message = SitePath.MESSAGE) String> articlePaths();

    /** The paths of tags there. */
    @WithDefault("/tags/{slug}")
    List<@Pattern(regexp = SitePath.FORM, message = SitePath.MESSAGE) String> tagPaths();

    /** The paths of authors there. */
    @WithDefault("/authors/{slug}")
    List<@Pattern(regexp = SitePath.FORM, message = SitePath.MESSAGE) String> authorPaths();
}
