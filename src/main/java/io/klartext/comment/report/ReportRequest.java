package io.klartext.comment.report;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A report as a reader sends it, who is not asked for a name or an address.
 *
 * @param text an explanation for moderators, or null
 */
public record ReportRequest(
        @NotNull ReportReason reason, @Size(max = 1000) String text) {
    public ReportRequest {
        text = Text.blankToNull(text);
    }
}
