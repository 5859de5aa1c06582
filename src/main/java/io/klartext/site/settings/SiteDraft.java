package io.klartext.site.settings;

import io.klartext.platform.kernel.Text;
import io.klartext.site.LanguageTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * The settings of the site as they are stored.
 *
 * @param title null for the title in the configuration
 * @param locales the languages of the site; null for the default locale alone
 */
public record SiteDraft(
        @Size(max = 200) String title,
        @Size(max = 500) String description,

        @Size(min = 1, max = 50)
        List<@NotNull @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) String> locales,

        @Valid Publisher publisher) {
    public SiteDraft {
        title = Text.blankToNull(title);
        description = Text.blankToNull(description);
        locales = locales == null ? null : Collections.unmodifiableList(locales);
        publisher = publisher == null ? Publisher.NONE : publisher;
    }
}
