package io.klartext.platform.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in a process of its own, with one bucket, for as long as this is open. */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "pictures";
    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret-that-no-log-may-show";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final URI endpoint;
    private final Process process;

    public S3Server() throws IOException {
        endpoint = URI.create("http://127.0.0.1:" + freePort());
        Path home = Files.createTempDirectory(Path.of("target"), "s3-server");
        Path settings = Files.write(
                home.resolve("s3proxy.conf"),
                List.of(
                        "jclouds.provider=transient-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "s3proxy.endpoint=" + endpoint));
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        Files.readString(Path.of("target/s3-server.classpath")).strip(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile())
                .start();
        makeBucket(home);
    }

    public URI endpoint() {
        return endpoint;
    }

    /** The hashes of all bytes that are stored, each as its own. */
    public List<String> hashes() {
        try (S3Client client = client()) {
            return client.listObjectsV2(request -> request.bucket(BUCKET)).contents().stream()
                    .map(object -> client.getObjectAsBytes(
                                    request -> request.bucket(BUCKET).key(object.key()))
                            .asByteArray())
                    .map(S3Server::hash)
                    .toList();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    S3Client client() {
        return Storage.client(config(endpoint));
    }

    static StorageConfig.S3 config(URI endpoint) {
        return new StorageConfig.S3() {
            @Override
            public Optional<String> bucket() {
                return Optional.of(BUCKET);
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.of(endpoint);
            }

            @Override
            public String region() {
                return "eu-central-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of(ACCESS_KEY);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(SECRET_KEY);
            }

            @Override
            public boolean pathStyle() {
                return true;
            }
        };
    }

    private void makeBucket(Path home) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (S3Client client = client()) {
            while (true) {
                try {
                    client.createBucket(request -> request.bucket(BUCKET));
                    return;
                } catch (SdkException notYet) {
                    if (!process.isAlive() || System.nanoTime() > deadline) {
                        close();
                        throw new AssertionError(Files.readString(home.resolve("output.log")), notYet);
                    }
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
