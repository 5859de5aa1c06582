package io.klartext.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are stored: in a directory, or in a bucket if one is configured. */
@ConfigMapping(prefix = "klartext.storage")
public interface StorageConfig {
    /** The directory of the files. With a bucket it holds only files in transit. */
    @WithDefault("${klartext.data:data}/assets")
    Path directory();

    S3 s3();

    /** An S3-compatible service. */
    interface S3 {
        /** An existing bucket. Without it files are stored in the directory. */
        Optional<String> bucket();

        /** URL of the service; Amazon's if it is not set. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Without access key and secret key the usual AWS sources apply: environment, profile, instance. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket is named in the path instead of the host name, as most services other than Amazon's need. */
        @WithDefault("false")
        boolean pathStyle();
    }
}
