package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.storage.S3Server;
import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pictures and the end of the process: a row never points at bytes that are missing or not all there. */
class PackagedUploadsIT {
    private static final Path TARGET = Path.of("target/packaged");
    private static final int UPLOADS = 400;

    @Test
    void what_was_uploaded_before_a_kill_is_whole_after_it() throws Exception {
        Path data = emptied(TARGET.resolve("killed_uploads"));
        Set<String> answered = ConcurrentHashMap.newKeySet();
        byte[] common = Pictures.png(300, 200);
        try (PackagedApplication killed = PackagedApplication.start(data)) {
            AtomicInteger number = new AtomicInteger();
            List<Thread> uploaders = Stream.generate(
                            () -> new Thread(() -> uploadUntilCut(killed, number, common, answered)))
                    .limit(4)
                    .toList();
            uploaders.forEach(Thread::start);
            killed.await("in the middle", () -> answered.size() >= 40);
            killed.kill();
            for (Thread uploader : uploaders) {
                uploader.join();
            }
        }
        assertTrue(answered.size() < UPLOADS, "the kill came too late to be in the middle");
        try (PackagedApplication restarted = PackagedApplication.start(data)) {
            Map<String, JsonNode> assets = assets(restarted);
            assertTrue(assets.keySet().containsAll(answered), "something that was answered is missing");
            for (JsonNode asset : assets.values()) {
                assertIsWhole(asset, data.resolve("assets/original"));
            }
        }
    }

    private static void uploadUntilCut(
            PackagedApplication application, AtomicInteger number, byte[] common, Set<String> answered) {
        try {
            for (int next = number.getAndIncrement(); next < UPLOADS; next = number.getAndIncrement()) {
                HttpResponse<String> made = upload(application, next % 3 == 0 ? common : Pictures.png(200 + next, 150));
                if (made.statusCode() == 201) {
                    answered.add(PackagedApplication.json(made).get("id").asText());
                }
            }
        } catch (UncheckedIOException cut) {
            // the server is gone, as planned
        }
    }

    private static HttpResponse<String> upload(PackagedApplication application, byte[] picture) {
        Form form = Form.withFile("bild.png", picture);
        return application.send(application
                .request("/api/v1/manage/assets")
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    private static Map<String, JsonNode> assets(PackagedApplication application) {
        Map<String, JsonNode> assets = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = PackagedApplication.json(application.get("/api/v1/manage/assets?limit=100" + cursor));
            page.get("items").forEach(asset -> assets.put(asset.get("id").asText(), asset));
            JsonNode next = page.at("/page/next");
            cursor = next.isNull() ? null : "&cursor=" + next.asText();
        } while (cursor != null);
        return assets;
    }

    private static void assertIsWhole(JsonNode asset, Path originals) throws IOException, NoSuchAlgorithmException {
        String sha256 = asset.get("sha256").asText();
        Path folder = originals.resolve(Path.of(sha256.substring(0, 2), sha256.substring(2, 4)));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> copies = files.filter(
                            file -> file.getFileName().toString().startsWith(sha256))
                    .toList();
            assertEquals(1, copies.size(), sha256);
            byte[] bytes = Files.readAllBytes(copies.get(0));
            assertEquals(asset.get("bytes").asLong(), bytes.length);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assertEquals(sha256, HexFormat.of().formatHex(digest.digest(bytes)));
        }
    }

    @Test
    void files_go_to_a_bucket_if_the_configuration_says_so() throws IOException {
        Path data = emptied(TARGET.resolve("uploads_to_a_bucket"));
        try (S3Server server = new S3Server();
                PackagedApplication application = PackagedApplication.start(data, storage(server))) {
            HttpResponse<String> made = upload(application, Pictures.png(60, 40));
            assertEquals(201, made.statusCode(), made.body());
            assertEquals(List.of(PackagedApplication.json(made).get("sha256").asText()), server.hashes());
            assertFalse(Files.exists(data.resolve("assets/original")));
            assertFalse(application.output().contains(S3Server.SECRET_KEY));
        }
    }

    private static Map<String, String> storage(S3Server server) {
        return Map.of(
                "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
                "KLARTEXT_STORAGE_S3_ENDPOINT", server.endpoint().toString(),
                "KLARTEXT_STORAGE_S3_BUCKET", S3Server.BUCKET,
                "KLARTEXT_STORAGE_S3_ACCESS_KEY", S3Server.ACCESS_KEY,
                "KLARTEXT_STORAGE_S3_SECRET_KEY", S3Server.SECRET_KEY,
                "KLARTEXT_STORAGE_S3_PATH_STYLE", "true");
    }

    private static Path emptied(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> tree = Files.walk(data)) {
                tree.sorted(Comparator.reverseOrder())
                        .forEach(path -> assertTrue(path.toFile().delete()));
            }
        }
        return data;
    }
}
