package io.klartext.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Noise;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.TestClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A picture that comes in pieces is one asset in the end, whatever happens on the way. */
@QuarkusTest
class UploadingTest {
    private final Client author = Client.admin();
    private final Tus tus = new Tus(author);

    @Inject
    TestClock clock;

    @Inject
    UploadFiles files;

    @Inject
    UploadSweep sweep;

    @Inject
    UploadConfig config;

    @TestHTTPResource("/")
    URI server;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void the_protocol_describes_itself() {
        Answer described = new Answer(author.request().options(Tus.PATH)).is(204);
        assertEquals("1.0.0", described.header("Tus-Version"));
        assertEquals("33554432", described.header("Tus-Max-Size"));
        assertTrue(described.header("Tus-Extension").contains("creation-with-upload"));
        assertTrue(described.header("Tus-Checksum-Algorithm").contains("sha1"));
    }

    @Test
    void a_picture_in_pieces_becomes_an_asset_with_its_last_byte() {
        byte[] picture = Pictures.png(200, 100);
        String said = Tus.metadata(
                "filename",
                "Kran am Hafen.png",
                "filetype",
                "image/png",
                "alt",
                "Ein Kran",
                "credit",
                "Foto: Zoë",
                "focalPoint",
                "{\"x\":0.5,\"y\":0.25}");
        Answer begun = tus.begin(picture.length, said).is(201);
        String path = begun.header("Location");
        assertEquals("0", begun.header("Upload-Offset"));
        assertEquals("100", tus.append(path, picture, 0, 100).is(204).header("Upload-Offset"));
        Answer head = tus.head(path).is(200);
        assertEquals(Integer.toString(picture.length), head.header("Upload-Length"));
        assertEquals(said, head.header("Upload-Metadata"));
        assertEquals("no-store", head.header("Cache-Control"));
        assertNull(tus.get(path).is(200).value("asset"));

        Answer last = tus.append(path, picture, 100, picture.length).is(204);
        String id = last.header("Upload-Asset");
        Answer asset = author.get("/manage/assets/" + id).is(200);
        assertEquals(sha256(picture), asset.text("sha256"));
        assertEquals("Ein Kran", asset.text("alt"));
        assertEquals("Foto: Zoë", asset.text("credit"));
        assertEquals(0.25f, asset.value("focalPoint.y"));
        assertTrue(asset.text("fileName").contains("Kran"), asset.text("fileName"));
        assertEquals(id, tus.get(path).is(200).text("asset.id"));
        assertEquals(id, tus.head(path).is(200).header("Upload-Asset"));
        assertFalse(Files.exists(file(path)), "the pieces are not kept");
    }

    @Test
    void a_small_picture_comes_along_with_the_beginning() {
        byte[] picture = Pictures.png(20, 10);
        Answer begun = new Answer(tus.request()
                        .header("Upload-Length", picture.length)
                        .contentType(Tus.PIECE)
                        .body(picture)
                        .post(Tus.PATH))
                .is(201);
        author.get("/manage/assets/" + begun.header("Upload-Asset")).is(200);
    }

    @Test
    void the_last_piece_sent_again_makes_no_second_asset() {
        byte[] picture = Pictures.png(20, 10);
        String path = tus.begin(picture.length);
        String id = tus.append(path, 0, picture).is(204).header("Upload-Asset");
        assertEquals(id, tus.append(path, picture.length, new byte[0]).is(204).header("Upload-Asset"));
        tus.append(path, 0, picture).refuses(409, "offset_mismatch");
        tus.append(path, picture.length, new byte[1]).refuses(413, "upload_too_long");
        tus.delete(path).is(204);
        author.get("/manage/assets/" + id).is(200);
    }

    @Test
    void a_piece_belongs_where_the_upload_ends() {
        byte[] picture = Pictures.png(20, 10);
        String path = tus.begin(picture.length);
        tus.append(path, picture, 0, 30).is(204);
        tus.append(path, picture, 0, 30).refuses(409, "offset_mismatch");
        tus.append(path, picture, 31, 40).refuses(409, "offset_mismatch");
        tus.append(path, 30, new byte[picture.length]).refuses(413, "upload_too_long");
        assertEquals(30, tus.offset(path));
    }

    @Test
    void a_piece_counts_only_with_the_checksum_that_was_sent() throws NoSuchAlgorithmException {
        byte[] picture = Pictures.png(60, 40);
        byte[] first = Arrays.copyOf(picture, 50);
        String path = tus.begin(picture.length);
        String sha1 = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(first));
        tus.append(tus.request().header("Upload-Checksum", "sha1 " + sha1), path, 0, Arrays.copyOfRange(picture, 1, 51))
                .refuses(460, "checksum_mismatch");
        assertEquals(0, tus.offset(path));
        tus.append(tus.request().header("Upload-Checksum", "sha1 " + sha1), path, 0, first)
                .is(204);
        for (String nonsense : List.of("crc32 AAAA", "sha1", "sha1 ???", "sha1 A")) {
            tus.append(tus.request().header("Upload-Checksum", nonsense), path, 50, first)
                    .refuses(400, "invalid_parameter");
        }
        assertEquals(50, tus.offset(path));
        new Answer(tus.request()
                        .header("Upload-Length", 50)
                        .header("Upload-Checksum", "sha1 AAAA")
                        .contentType(Tus.PIECE)
                        .body(first)
                        .post(Tus.PATH))
                .refuses(460, "checksum_mismatch");
    }

    @Test
    void what_arrived_before_an_interruption_counts() throws IOException {
        byte[] picture = Noise.png(1200, 1000);
        String path = tus.begin(picture.length);
        interrupted(path, picture, "");
        long offset = waitFor(path, received -> received > 0);
        assertTrue(offset <= picture.length / 2);
        Answer last = resumed(path, picture, (int) offset);
        String sha256 =
                author.get("/manage/assets/" + last.header("Upload-Asset")).text("sha256");
        assertEquals(sha256(picture), sha256);
    }

    @Test
    void an_interrupted_piece_with_a_checksum_does_not_count() throws IOException {
        byte[] picture = Noise.png(1200, 1000);
        String path = tus.begin(picture.length);
        interrupted(path, picture, "Upload-Checksum: sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n");
        Answer last = resumed(path, picture, 0);
        author.get("/manage/assets/" + last.header("Upload-Asset")).is(200);
    }

    /** Sends half of the picture in a piece that says it is all of it, and hangs up. */
    private void interrupted(String path, byte[] picture, String header) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                            + "Content-Type: " + Tus.PIECE + "\r\nContent-Length: " + picture.length + "\r\n"
                            + "Authorization: Bearer " + Client.ADMIN_KEY + "\r\n" + header + "\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(picture, 0, picture.length / 2);
            out.flush();
        }
    }

    @Test
    void only_one_at_a_time_writes() throws IOException {
        byte[] picture = Pictures.png(20, 10);
        String path = tus.begin(picture.length);
        try (UploadFile held = files.open(id(path))) {
            tus.append(path, 0, picture).refuses(423, "locked");
            tus.delete(path).refuses(423, "locked");
            assertEquals(0, held.size());
        }
        List<Integer> answers =
                Parallel.run(4, i -> tus.append(path, 0, picture).status());
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers.toString());
        assertTrue(answers.stream().allMatch(status -> List.of(204, 409, 423).contains(status)), answers.toString());
    }

    @Test
    void a_file_that_is_no_picture_is_refused_and_gone() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        String path = tus.begin(html.length);
        tus.append(path, 0, html).refuses(415, "unsupported_image_type");
        tus.head(path).is(404);
        assertFalse(Files.exists(file(path)));
        new Answer(tus.request()
                        .header("Upload-Length", html.length)
                        .contentType(Tus.PIECE)
                        .body(html)
                        .post(Tus.PATH))
                .refuses(415, "unsupported_image_type");
        byte[] truncated = Arrays.copyOf(Pictures.png(20, 10), 60);
        tus.append(tus.begin(truncated.length), 0, truncated).refuses(422, "invalid_content");
    }

    @Test
    void what_cannot_be_is_refused_at_the_beginning() {
        tus.begin(33_554_433, "").refuses(413, "image_too_many_bytes");
        for (String length : List.of("0", "-1", "abc", "1e3", "99999999999999999999")) {
            new Answer(tus.request().header("Upload-Length", length).post(Tus.PATH)).refuses(400, "invalid_parameter");
        }
        new Answer(tus.request().post(Tus.PATH)).refuses(400, "invalid_parameter");
        for (String metadata : List.of("alt ???", "alt /w==", "alt AA==", ",", "alt QQ==,alt QQ==")) {
            tus.begin(10, metadata).refuses(400, "invalid_parameter");
        }
        assertEquals("/headline", pointer(tus.begin(10, Tus.metadata("headline", "x"))));
        assertEquals("/credit", pointer(tus.begin(10, Tus.metadata("credit", "x".repeat(501)))));
        assertEquals("/focalPoint", pointer(tus.begin(10, Tus.metadata("focalPoint", "1"))));
    }

    private static String pointer(Answer refused) {
        return refused.refuses(422, "invalid_content").text("errors[0].pointer");
    }

    @Test
    void another_version_of_the_protocol_is_refused() {
        String path = tus.begin(10);
        for (String version : List.of("0.2.2", "2.0.0")) {
            assertUnsupported(
                    new Answer(author.request().header("Tus-Resumable", version).post(Tus.PATH)));
            assertUnsupported(
                    new Answer(author.request().header("Tus-Resumable", version).get(path)));
        }
        assertUnsupported(new Answer(author.request().post(Tus.PATH)));
        assertUnsupported(new Answer(author.request().delete(path)));
        assertUnsupported(new Answer(
                author.request().contentType(Tus.PIECE).body(new byte[1]).patch(path)));
    }

    private static void assertUnsupported(Answer refused) {
        refused.refuses(412, "unsupported_tus_version");
        assertEquals("1.0.0", refused.header("Tus-Version"));
    }

    @Test
    void nobody_else_finds_an_upload() {
        String path = tus.begin(10);
        Tus other = new Tus(Client.withNewKey("author"));
        other.head(path).is(404);
        other.get(path).refuses(404, "not_found");
        other.append(path, 0, new byte[1]).refuses(404, "not_found");
        other.delete(path).refuses(404, "not_found");
        tus.get(path).is(200);
    }

    @Test
    void an_upload_is_given_up() {
        String path = tus.begin(10);
        tus.append(path, 0, new byte[5]).is(204);
        tus.delete(path).is(204);
        tus.head(path).is(404);
        assertFalse(Files.exists(file(path)));
    }

    @Test
    void an_upload_expires_after_its_last_piece() throws IOException {
        String path = tus.begin(10);
        clock.advance(Duration.ofHours(23));
        tus.append(path, 0, new byte[5]).is(204);
        clock.advance(Duration.ofHours(23));
        assertEquals(5, tus.offset(path));
        clock.advance(Duration.ofHours(2));
        tus.get(path).refuses(410, "upload_expired");
        tus.append(path, 5, new byte[1]).refuses(410, "upload_expired");
        tus.delete(path).refuses(410, "upload_expired");
        assertTrue(Files.exists(file(path)));
        while (sweep.sweepBatch() > 0) {
            // until all are gone
        }
        tus.head(path).is(404);
        assertFalse(Files.exists(file(path)));
    }

    @Test
    void a_key_has_a_bounded_number_of_unfinished_uploads() {
        Tus eager = new Tus(Client.withNewKey("author"));
        for (int i = 0; i < config.maxUnfinished(); i++) {
            eager.begin(10);
        }
        eager.begin(10, "").refuses(409, "too_many_uploads");
    }

    @Test
    void a_beginning_whose_first_piece_fails_leaves_no_upload() throws IOException {
        long before = uploads();
        new Answer(tus.request()
                        .header("Upload-Length", 50)
                        .header("Upload-Checksum", "sha1 AAAA")
                        .contentType(Tus.PIECE)
                        .body(new byte[20])
                        .post(Tus.PATH))
                .refuses(460, "checksum_mismatch");
        assertEquals(before, uploads());
    }

    private long uploads() throws IOException {
        try (Stream<Path> files = Files.list(config.directory())) {
            return files.count();
        }
    }

    @Test
    void bytes_that_the_disk_lost_are_asked_for_again() throws IOException {
        byte[] picture = Pictures.png(20, 10);
        String path = tus.begin(picture.length);
        tus.append(path, picture, 0, 30).is(204);
        Files.delete(file(path));
        assertEquals(0, tus.offset(path));
        tus.append(path, 0, picture).is(204);
    }

    @Test
    void a_post_may_stand_for_what_a_proxy_stops() throws IOException, InterruptedException {
        String path = tus.begin(10);
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + Client.ADMIN_KEY)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", Tus.PIECE)
                .header("X-HTTP-Method-Override", "PATCH")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[4]))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(204, answer.statusCode(), answer.body());
        assertEquals(4, tus.offset(path));
    }

    private long waitFor(String path, LongPredicate wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            long offset = tus.offset(path);
            if (wanted.test(offset)) {
                return offset;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the offset stays at " + tus.offset(path));
    }

    /** Sends the rest, once the server has noticed that the other request is over. */
    private Answer resumed(String path, byte[] picture, int from) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Answer answer = tus.append(path, picture, from, picture.length);
        while (answer.status() != 204 && System.nanoTime() < deadline) {
            int offset = (int) tus.offset(path);
            answer = tus.append(path, picture, offset, picture.length);
        }
        return answer.is(204);
    }

    private Path file(String path) {
        return config.directory().resolve(id(path).toString());
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
