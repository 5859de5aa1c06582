package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.storage.FaultyBucket;
import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The bucket of the originals is busy or breaks off: what needs it is refused, and half a file is never a whole one. */
class BucketFaultsIT {
    private static final String ASSETS = "/api/v1/manage/assets";
    private static final String SECRET = "test-secret-that-no-log-may-show";

    /** The server closes a connection on which nothing happens only later. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private PackagedApplication server;

    @Test
    void pictures_are_refused_while_the_bucket_fails_and_are_whole_after_it(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        byte[] picture = Pictures.noise(400, 300);
        try (FaultyBucket bucket = new FaultyBucket();
                PackagedApplication application = PackagedApplication.start(data, settings(bucket))) {
            server = application;
            JsonNode asset = PackagedApplication.json(upload(picture));
            String assets = server.get(ASSETS).body();
            byte[] next = Pictures.noise(400, 300);
            for (FaultyBucket.Fault fault : List.of(FaultyBucket.Fault.BUSY, FaultyBucket.Fault.HALF)) {
                bucket.has(fault);
                assertRefused(upload(next));
                assertRefused(server.get(rendition(asset)));
                assertEquals(assets, server.get(ASSETS).body());
                assertEquals(List.of(), left(data));
            }
            assertTimeout(SOON, () -> assertThrows(IOException.class, () -> original(asset)));
            bucket.has(FaultyBucket.Fault.BUSY);
            assertEquals(503, original(asset).statusCode());
            bucket.has(FaultyBucket.Fault.NONE);
            assertArrayEquals(picture, original(asset).body());
            assertEquals(200, server.get(rendition(asset)).statusCode());
            assertArrayEquals(
                    next, original(PackagedApplication.json(upload(next))).body());
            assertFalse(server.output().contains(" ERROR "), server::output);
            assertFalse(server.output().contains(SECRET));
        }
    }

    private static Map<String, String> settings(FaultyBucket bucket) {
        return Map.of(
                "KLARTEXT_ADMIN_KEY",
                PackagedApplication.ADMIN_KEY,
                "KLARTEXT_STORAGE_S3_ENDPOINT",
                bucket.url(),
                "KLARTEXT_STORAGE_S3_BUCKET",
                FaultyBucket.NAME,
                "KLARTEXT_STORAGE_S3_ACCESS_KEY",
                "test-access",
                "KLARTEXT_STORAGE_S3_SECRET_KEY",
                SECRET,
                "KLARTEXT_STORAGE_S3_PATH_STYLE",
                "true");
    }

    private HttpResponse<String> upload(byte[] picture) {
        Form form = Form.withFile("bild.png", picture);
        return server.send(server.request(ASSETS)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    private static String rendition(JsonNode asset) {
        return asset.at("/srcset/0/url").asText();
    }

    private HttpResponse<byte[]> original(JsonNode asset) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(server.request(asset.get("url").asText()).build(), BodyHandlers.ofByteArray());
    }

    private static List<Path> left(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("assets"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals("unavailable", PackagedApplication.json(answer).get("code").asText());
    }
}
