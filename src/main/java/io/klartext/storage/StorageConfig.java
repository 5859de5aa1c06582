package io.klartext.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files are kept. */
@ConfigMapping(prefix = "klartext.storage")
public interface StorageConfig {
    /** The directory of the files, and of those that are only on their way to other storage. */
    @WithDefault("${klartext.data:data}/assets")
    Path directory();
}
