package io.klartext.platform.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobStoreTest extends BlobStoreContract {
    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start() throws IOException {
        server = new S3Server();
        client = server.client();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    BlobStore store() throws IOException {
        return store(S3Server.BUCKET);
    }

    private BlobStore store(String bucket) throws IOException {
        return new S3BlobStore(client, bucket, new TemporaryFiles(directory, () -> Instant.EPOCH));
    }

    @Test
    void a_refusal_of_the_service_tells_no_secrets() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "Bytes");
        IOException refused =
                assertThrows(IOException.class, () -> store("no-such-bucket").put("original/abcd", file));
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(S3Server.SECRET_KEY));
    }
}
