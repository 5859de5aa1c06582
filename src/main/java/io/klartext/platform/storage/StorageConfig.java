package io.klartext.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The place of stored files: a directory, or a bucket if one is configured. */
@ConfigMapping(prefix = "klartext.storage")
public interface StorageConfig {
    /** The directory of the files. If a bucket is configured, it holds only temporary files. */
    @WithDefault("${klartext.data:data}/assets")
    Path directory();

    S3 s3();

    /** An S3-compatible service. */
    interface S3 {
        /** An existing bucket. If it is not set, files are stored in the directory. */
        Optional<String> bucket();

        /** URL of the service; Amazon's if it is not set. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** If access key and secret key are not set, the usual AWS sources apply: environment, profile, instance. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /**
         * Whether the bucket is named in the path instead of the host name, as most services other than Amazon's
         * expect.
         */
        @WithDefault("false")
        boolean pathStyle();
    }
}
