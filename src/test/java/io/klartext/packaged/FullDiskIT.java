package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The disk of the files is full, or that of the database: what does not fit is refused, and works when there is room. */
@SuppressWarnings("try") // a filler does its work by being open
class FullDiskIT {
    private static final String ARTICLES = "/api/v1/manage/articles";
    private static final String ASSETS = "/api/v1/manage/assets";
    private static final String UPLOADS = "/api/v1/manage/uploads";
    private static final String PIECE = "application/offset+octet-stream";
    private static final int MEGABYTE = 1 << 20;

    private static Path data;
    private static Path files;
    private static Path cluster;
    private static PackagedApplication server;

    @BeforeAll
    static void start() throws Exception {
        Path outside = PackagedApplicationIT.data("full_disk");
        SmallDisks disks = SmallDisks.none()
                .with(outside.resolve("files"), "24m")
                .with(outside.resolve("postgres/cluster"), "160m");
        server = PackagedApplication.start(disks, outside, settings(outside.resolve("files")));
        data = SmallDisks.of(server, outside);
        files = data.resolve("files");
        cluster = data.resolve("postgres/cluster");
    }

    private static Map<String, String> settings(Path files) {
        Map<String, String> settings = new HashMap<>();
        settings.put("KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY);
        settings.put("KLARTEXT_COMMENTS_MODE", "post");
        Map.of(
                        "KLARTEXT_STORAGE_DIRECTORY", "assets",
                        "KLARTEXT_UPLOADS_DIRECTORY", "uploads",
                        "KLARTEXT_HTTP_INCOMING", "incoming",
                        "KLARTEXT_MEDIA_CACHE", "renditions",
                        "KLARTEXT_MEDIA_SCRATCH", "scratch")
                .forEach((key, name) ->
                        settings.put(key, files.toAbsolutePath().resolve(name).toString()));
        return settings;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void the_log_has_no_errors_and_no_key() {
        assertFalse(server.output().contains(" ERROR "), server::output);
        assertFalse(server.output().contains(PackagedApplication.ADMIN_KEY));
    }

    @Test
    void a_large_form_is_refused_wherever_the_room_ends() throws IOException {
        byte[] picture = Pictures.noise(400, 400);
        refusedUntilThereIsRoom(picture.length / 2, () -> upload(picture));
    }

    @Test
    void a_small_form_is_refused_like_a_large_one() throws IOException {
        byte[] picture = Pictures.png(60, 40);
        refusedUntilThereIsRoom(SmallDisks.BLOCK, () -> upload(picture));
    }

    @Test
    void an_upload_that_cannot_even_begin_leaves_nothing() throws IOException {
        byte[] picture = Pictures.noise(400, 400);
        refusedUntilThereIsRoom(
                picture.length / 2,
                () -> server.send(tus(UPLOADS)
                        .header("Upload-Length", Integer.toString(picture.length))
                        .header("Content-Type", PIECE)
                        .POST(BodyPublishers.ofByteArray(picture))));
    }

    @Test
    void a_picture_that_cannot_be_converted_now_is_not_taken_for_damaged() throws Exception {
        byte[] picture = tiff();
        refusedUntilThereIsRoom(picture.length / 4, () -> upload(picture));
    }

    private static byte[] tiff() throws IOException, InterruptedException {
        Path tiff = Files.createTempDirectory(Path.of("target"), "tiff").resolve("noise.tif");
        try {
            Process vips = new ProcessBuilder("vips", "gaussnoise", tiff.toString(), "500", "500").start();
            Assumptions.assumeTrue(vips.waitFor() == 0, "libvips writes no TIFF");
        } catch (IOException missing) {
            return Assumptions.abort("libvips is not installed");
        }
        return Files.readAllBytes(tiff);
    }

    @Test
    void an_upload_in_pieces_goes_on_at_what_was_stored() throws IOException {
        byte[] picture = Pictures.noise(1200, 1000);
        String path = begin(picture.length);
        try (SmallDisks.Filler full = SmallDisks.fill(files, 5 * MEGABYTE / 2)) {
            assertRefused(append(path, picture, 0));
        }
        int some = offset(path);
        assertTrue(some > MEGABYTE && some <= 5 * MEGABYTE / 2, () -> some + " bytes");
        try (SmallDisks.Filler full = SmallDisks.fill(files, picture.length - some + MEGABYTE)) {
            assertRefused(append(path, picture, some));
        }
        int more = offset(path);
        assertTrue(more > some && more < picture.length, () -> more + " bytes, of which the last ones make the asset");
        HttpResponse<String> last = append(path, picture, more);
        assertEquals(204, last.statusCode(), last.body());
        String asset = last.headers().firstValue("Upload-Asset").orElseThrow();
        assertEquals(
                picture.length,
                PackagedApplication.json(server.get(ASSETS + "/" + asset))
                        .get("bytes")
                        .asInt());
    }

    @Test
    void readers_read_and_comment_and_see_the_pictures_that_there_are() throws IOException {
        String comments = "/api/v1/articles/" + published("Lesen") + "/comments";
        JsonNode asset = PackagedApplication.json(upload(Pictures.noise(300, 200)));
        String rendition = asset.at("/srcset/0/url").asText();
        server.await("nothing kept", () -> SmallDisks.deletedButOpen(server).isEmpty());
        try (SmallDisks.Filler full = SmallDisks.fill(files, 0)) {
            assertEquals(200, server.getAnonymously("/api/v1/articles/lesen").statusCode());
            HttpResponse<String> comment = server.send(server.anonymous(comments)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"name\":\"Ada\",\"email\":\"a@example.org\",\"text\":\"Voll.\"}")));
            assertEquals(2, comment.statusCode() / 100, comment.body());
            assertEquals(200, server.get(asset.get("url").asText()).statusCode());
            assertRefused(server.get(rendition));
        }
        assertEquals(200, server.get(rendition).statusCode());
    }

    @Test
    void a_database_without_room_refuses_writes_and_answers_reads() throws IOException {
        List<String> written = new ArrayList<>(List.of(created("Davor", "")));
        String body = "<p>" + "Wort ".repeat(15_000) + "</p>";
        try (SmallDisks.Filler full = SmallDisks.fill(cluster, 0)) {
            HttpResponse<String> last = create("Voll", body);
            for (int i = 0; last.statusCode() == 201 && i < 20; i++) {
                written.add(PackagedApplication.json(last).get("id").asText());
                last = create("Voll", body);
            }
            assertRefused(last);
            assertAreThere(written);
        }
        written.add(created("Danach", body));
        assertAreThere(written);
    }

    @Test
    void a_database_that_ended_for_want_of_room_comes_back() throws Exception {
        List<String> written = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(i -> created("Davor " + i, "")).toList());
        try (PackagedDatabase database = new PackagedDatabase(data);
                SmallDisks.Filler full = SmallDisks.fill(cluster, 0)) {
            assertThrows(SQLException.class, () -> fillLog(database));
            server.await("ended", () -> server.output().contains("PostgreSQL has ended"));
            assertRefused(create("Mittendrin", ""));
        }
        HttpResponse<String> next = PackagedApplication.patiently(() -> create("Danach", ""));
        assertEquals(201, next.statusCode(), next.body());
        written.add(PackagedApplication.json(next).get("id").asText());
        assertAreThere(written);
    }

    /** Begins one segment of the log after the other. */
    private static void fillLog(PackagedDatabase database) throws SQLException {
        for (int i = 0; i < 20; i++) {
            database.rows("select pg_switch_wal() from pg_logical_emit_message(true, 'full', 'disk')");
        }
    }

    private static HttpResponse<String> create(String headline, String body) {
        return server.post(ARTICLES, "{\"headline\":\"" + headline + "\",\"bodyHtml\":\"" + body + "\"}");
    }

    private static String created(String headline, String body) {
        HttpResponse<String> created = create(headline, body);
        assertEquals(201, created.statusCode(), created.body());
        return PackagedApplication.json(created).get("id").asText();
    }

    private static String published(String headline) {
        return server.publish("{\"headline\":\"" + headline + "\",\"bodyHtml\":\"<p>Ein Satz.</p>\"}");
    }

    private static void assertAreThere(List<String> articles) {
        articles.forEach(id -> assertEquals(200, server.get(ARTICLES + "/" + id).statusCode(), id));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals("unavailable", PackagedApplication.json(answer).get("code").asText());
    }

    private static HttpResponse<String> upload(byte[] picture) {
        Form form = Form.withFile("bild.png", picture);
        return server.send(server.request(ASSETS)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    /** Sends it with more and more room: it succeeds once there is enough, and leaves nothing before. */
    private static void refusedUntilThereIsRoom(int step, Supplier<HttpResponse<String>> upload) throws IOException {
        List<Path> before = stored();
        String assets = server.get(ASSETS).body();
        int room = 0;
        HttpResponse<String> answer = withRoom(room, upload);
        while (answer.statusCode() != 201) {
            assertRefused(answer);
            server.await(
                    "nothing left",
                    () -> stored().equals(before)
                            && SmallDisks.deletedButOpen(server).isEmpty());
            assertEquals(assets, server.get(ASSETS).body());
            room += step;
            answer = withRoom(room, upload);
        }
        assertTrue(room > 0, "there was room at once");
    }

    private static HttpResponse<String> withRoom(int room, Supplier<HttpResponse<String>> upload) throws IOException {
        try (SmallDisks.Filler full = SmallDisks.fill(files, room)) {
            return upload.get();
        }
    }

    private static String begin(int length) {
        HttpResponse<String> begun = server.send(
                tus(UPLOADS).header("Upload-Length", Integer.toString(length)).POST(BodyPublishers.noBody()));
        assertEquals(201, begun.statusCode(), begun.body());
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> append(String path, byte[] picture, int offset) {
        return server.send(tus(path)
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Type", PIECE)
                .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(picture, offset, picture.length))));
    }

    private static int offset(String path) {
        HttpResponse<String> head = server.send(tus(path).method("HEAD", BodyPublishers.noBody()));
        return (int) head.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static HttpRequest.Builder tus(String path) {
        return server.request(path).header("Tus-Resumable", "1.0.0");
    }

    private static List<Path> stored() throws IOException {
        try (Stream<Path> tree = Files.walk(files)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
