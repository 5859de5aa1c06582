package io.klartext.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** What the site is. */
@ConfigMapping(prefix = "klartext.site")
public interface SiteConfig {
    /** The language tag of articles that name none, preferred where a slug exists in several locales. */
    @WithDefault("de")
    @Pattern(regexp = ArticleDraft.LOCALE)
    String defaultLocale();
}
