package io.klartext.platform.storage;

import io.klartext.platform.kernel.Clock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Creates the configured store: a directory, or a bucket. */
@Dependent
class Storage {
    /** Enough for a large picture. By default, a service that does not answer holds a request for two minutes. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Produces
    @Singleton
    TemporaryFiles temporaryFiles(StorageConfig config, Clock clock) throws IOException {
        return new TemporaryFiles(config.directory(), clock);
    }

    @Produces
    @Singleton
    BlobStore store(StorageConfig config, TemporaryFiles temporary) {
        return config.s3()
                .bucket()
                .<BlobStore>map(bucket -> new S3BlobStore(client(config.s3()), bucket, temporary))
                .orElseGet(() -> new FileBlobStore(config.directory(), temporary));
    }

    void close(@Disposes BlobStore store) throws Exception {
        if (store instanceof AutoCloseable connected) {
            connected.close();
        }
    }

    static S3Client client(StorageConfig.S3 config) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(config.pathStyle())
                .overrideConfiguration(
                        calls -> calls.apiCallAttemptTimeout(TIMEOUT).apiCallTimeout(TIMEOUT))
                // Many services do not support the newer checksums. The signature protects the content.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(StorageConfig.S3 config) {
        if (config.accessKey().isEmpty() || config.secretKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.accessKey().get(), config.secretKey().get()));
    }
}
