package io.klartext.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where pieces of files wait, how long and how many. */
@ConfigMapping(prefix = "klartext.uploads")
public interface UploadConfig {
    /** The directory of the pieces; servers of one installation share it. */
    @WithDefault("${klartext.data:data}/uploads")
    Path directory();

    /** How long after its last piece an upload is given up, as an ISO 8601 duration. */
    @WithDefault("PT24H")
    Duration expiresAfter();

    /** How many unfinished uploads one key may have. */
    @WithDefault("100")
    int maxUnfinished();

    /** How long after one look for uploads that were given up the next one begins. */
    @WithDefault("PT1H")
    Duration sweepEvery();
}
