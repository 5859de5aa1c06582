package io.klartext.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Stores bytes in a bucket of an S3-compatible service, in which only complete objects are visible. */
final class S3BlobStore implements BlobStore, AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final S3Client client;
    private final String bucket;
    private final TemporaryFiles temporary;

    S3BlobStore(S3Client client, String bucket, TemporaryFiles temporary) {
        this.client = client;
        this.bucket = bucket;
        this.temporary = temporary;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        StorageKey.check(key);
        answer(key, () -> client.putObject(request -> request.bucket(bucket).key(key), file));
    }

    @Override
    public Optional<Long> size(String key) throws IOException {
        StorageKey.check(key);
        try {
            return Optional.of(answer(
                            key,
                            () -> client.headObject(
                                    request -> request.bucket(bucket).key(key)))
                    .contentLength());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        StorageKey.check(key);
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        String range = "bytes=" + from + "-" + (from + length - 1);
        try {
            return get(key, request -> request.range(range));
        } catch (BeyondTheEnd e) {
            return InputStream.nullInputStream();
        }
    }

    @Override
    public LocalFile local(String key) throws IOException {
        StorageKey.check(key);
        LocalFile copy = new LocalFile(temporary.create(), true);
        try (InputStream content = get(key, request -> {})) {
            Files.copy(content, copy.path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
        return copy;
    }

    private InputStream get(String key, Consumer<GetObjectRequest.Builder> part) throws IOException {
        ResponseInputStream<GetObjectResponse> content = answer(
                key,
                () -> client.getObject(
                        request -> request.bucket(bucket).key(key).applyMutation(part)));
        // Some gateways send no length.
        Long length = content.response().contentLength();
        return length == null ? content : new CompleteStream(content, length);
    }

    @Override
    public boolean delete(String key) throws IOException {
        boolean there = size(key).isPresent();
        answer(key, () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
        return there;
    }

    @Override
    public void list(String prefix, Consumer<String> keys) throws IOException {
        answer(prefix, () -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .forEach(keys);
            return true;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    /** The requested range begins after the last byte. */
    private static final class BeyondTheEnd extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static <T> T answer(String key, Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key);
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                throw new NoSuchFileException(key);
            }
            if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                throw new BeyondTheEnd();
            }
            throw new IOException("The storage refused " + key + " with status " + e.statusCode(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (SdkException e) {
            throw new IOException("The storage did not answer about " + key, e);
        }
    }
}
