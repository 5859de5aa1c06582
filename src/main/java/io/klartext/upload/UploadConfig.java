package io.klartext.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Directory and limits of unfinished uploads. */
@ConfigMapping(prefix = "klartext.uploads")
public interface UploadConfig {
    /** The directory of unfinished uploads; servers of one installation share it. */
    @WithDefault("${klartext.data:data}/uploads")
    Path directory();

    /** How long after its last piece an upload expires, as an ISO 8601 duration. */
    @WithDefault("PT24H")
    @DurationMin
    Duration expiresAfter();

    /** The number of unfinished uploads that a key may have. */
    @WithDefault("100")
    @Positive
    int maxUnfinished();

    /** The time between two deletions of expired uploads. */
    @WithDefault("PT1H")
    @DurationMin(millis = 1)
    Duration sweepEvery();
}
