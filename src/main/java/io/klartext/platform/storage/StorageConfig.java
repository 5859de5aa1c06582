package io.klartext.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are kept: in a directory, or in a bucket if one is named. */
@ConfigMapping(prefix = "klartext.storage")
public interface StorageConfig {
    /** The directory of the files; with a bucket, of those only that are on their way. */
    @WithDefault("${klartext.data:data}/assets")
    Path directory();

    S3 s3();

    /** An S3-compatible service. */
    interface S3 {
        /** The bucket, which must exist; without it files are kept in the directory. */
        Optional<String> bucket();

        /** Where the service is; without it, at Amazon. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Without it, what the AWS tools find in environment, profile or instance. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket is named in the path instead of the host, as most services other than Amazon's want it. */
        @WithDefault("false")
        boolean pathStyle();
    }
}
