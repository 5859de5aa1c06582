package io.klartext.webhook;

import io.klartext.change.ChangeType;
import io.klartext.directory.reference.Reference;
import io.klartext.platform.kernel.Text;
import io.klartext.site.LanguageTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A webhook as it is written.
 *
 * @param types the types of changes; all if it is empty
 * @param tags only changes of articles with one of these tags, and of these tags; of all articles if it is empty
 * @param quietFor how long nothing further must happen until all changes are sent as one, like {@code 20s}; null sends
 * each change by itself
 * @param authorization a value for the header {@code Authorization}; null for none
 * @param signature how deliveries are signed; null for the present method, which is a secret at first
 */
public record WebhookDraft(
        @NotBlank @Size(max = MAX_URL) String url,
        WebhookTarget target,
        @Size(max = MAX_FILTER) List<@NotNull ChangeType> types,
        @Size(max = MAX_FILTER) List<@NotNull Reference> tags,
        @Size(max = MAX_FILTER) List<@NotNull Reference> authors,

        @Size(max = MAX_FILTER)
        List<@NotNull @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) String> locales,

        @Pattern(regexp = "[1-9][0-9]{0,2}s|[1-2][0-9]{3}s|3[0-5][0-9]{2}s|3600s", message = "must be 1s to 3600s")
        String quietFor,

        @Size(max = 1000) @Pattern(regexp = "[\\x20-\\x7e]+", message = "must consist of printable ASCII characters")
        String authorization,

        SignatureMethod signature,
        Boolean paused) {
    static final int MAX_URL = 2000;
    private static final int MAX_FILTER = 50;

    public WebhookDraft {
        target = target == null ? WebhookTarget.GENERIC : target;
        types = types == null ? List.of() : types;
        tags = tags == null ? List.of() : tags;
        authors = authors == null ? List.of() : authors;
        locales = locales == null ? List.of() : locales;
        authorization = Text.blankToNull(authorization);
        paused = Boolean.TRUE.equals(paused);
    }

    /** The time without a change in seconds; 0 for none. */
    int quietSeconds() {
        return quietFor == null ? 0 : Integer.parseInt(quietFor.substring(0, quietFor.length() - 1));
    }
}
