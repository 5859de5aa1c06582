package io.klartext.site.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * The stored settings of the site.
 *
 * @param updatedAt null if they were never changed
 */
public record WrittenSettings(
        int version, Instant updatedAt, @JsonUnwrapped SiteDraft settings) {}
