package io.klartext.site.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * The settings of the site as they were written last.
 *
 * @param updatedAt null if they never were
 */
public record WrittenSettings(
        int version, Instant updatedAt, @JsonUnwrapped SiteDraft settings) {}
