package io.klartext.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.Bytes;
import io.klartext.platform.storage.BlobStore;
import io.klartext.platform.storage.LocalFile;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Form;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetUploadTest {
    private final Client author = Client.author();

    @Inject
    BlobStore store;

    @Inject
    Rows rows;

    @Inject
    Events events;

    @Test
    void a_picture_is_stored_and_described() throws Exception {
        byte[] bytes = Pictures.png(40, 30);
        Answer made = author.uploads(Form.withFile("C:\\Bilder\\kai \"am\" Hafen.png".replace("\"", "%22"), bytes)
                .with("alt", "Zwei Kräne")
                .with("caption", "")
                .with("credit", "Foto: Jana")
                .with("focalPoint", "{\"x\":0.25,\"y\":0.123456}")
                .with("crop", "{\"x\":0,\"y\":0.1,\"width\":1,\"height\":0.9}")
                .with("expiresAt", "2990-01-01T00:00:00+01:00"));
        assertEquals("kai \"am\" Hafen.png", made.text("fileName"));
        assertEquals("image/png", made.text("type"));
        assertEquals(List.of(40, 30), List.of(made.number("width"), made.number("height")));
        assertEquals("Zwei Kräne", made.text("alt"));
        assertNull(made.text("caption"));
        assertEquals("2989-12-31T23:00:00Z", made.text("expiresAt"));
        assertEquals(0.1235f, made.value("focalPoint.y"));
        assertEquals(0.9f, made.value("crop.height"));
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals("/api/v1/manage/assets/" + made.text("id"), made.header("Location"));
        assertEquals(
                made.body(),
                author.get("/manage/assets/" + made.text("id")).is(200).body());
        assertEquals(List.of("asset.created"), events.typesOf(made.text("id")));
        assertEquals(made.text("sha256"), storedHash(made.text("sha256")));
    }

    /** The hash of what is stored for the one blob that is known by that hash. */
    private String storedHash(String sha256) throws Exception {
        List<String> locations = rows.text("select location from blob where sha256 = ?", sha256);
        assertEquals(1, locations.size());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (LocalFile stored = store.local(locations.get(0))) {
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(stored.path())));
        }
    }

    @Test
    void something_can_be_shown_until_the_picture_is_there() {
        Answer made = author.uploads(Form.withFile("verlauf.jpg", Pictures.jpeg(400, 300)));
        assertTrue(made.text("dominantColor").matches("#[0-9a-f]{6}"), made.body());
        assertTrue(Base64.getDecoder().decode(made.text("thumbHash")).length > 10, made.body());
        byte[] drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>""".getBytes(StandardCharsets.UTF_8);
        Answer svg = author.uploads(Form.withFile("zeichnung.svg", drawing));
        assertEquals("image/svg+xml", svg.text("type"));
        assertNull(svg.text("thumbHash"));
    }

    @Test
    void the_same_bytes_are_stored_once_even_at_the_same_moment() throws Exception {
        byte[] bytes = Pictures.png(50, 50);
        List<Answer> made =
                Parallel.run(6, number -> author.uploads(Form.withFile("gleich-" + number + ".png", bytes)));
        assertEquals(
                6, made.stream().map(answer -> answer.text("id")).distinct().count());
        assertEquals(
                1, made.stream().map(answer -> answer.text("sha256")).distinct().count());
        assertEquals(made.get(0).text("sha256"), storedHash(made.get(0).text("sha256")));
    }

    @Test
    void the_same_file_is_found_by_its_hash_and_reused_if_wanted() throws NoSuchAlgorithmException {
        byte[] file = Bytes.jpegWith(Pictures.jpeg(23, 17), 0xFE, Bytes.of("A comment of import ", System.nanoTime()));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        Answer made = author.post("/manage/assets?reuse=true", Form.withFile("a.jpg", file))
                .is(201);
        assertEquals(hash, made.text("uploadedSha256"));
        assertNotEquals(hash, made.text("sha256"));
        assertEquals(List.of(made.text("id")), found(hash));
        assertTrue(found(made.text("sha256")).contains(made.text("id")));
        Answer again = author.post(
                        "/manage/assets?reuse=true",
                        Form.withFile("b.jpg", file).with("alt", "Anders"))
                .is(200);
        assertEquals(made.text("id"), again.text("id"));
        assertEquals(1, again.number("version"));
        author.delete("/manage/assets/" + made.text("id"), 1).is(200);
        String other = author.uploads(Form.withFile("c.jpg", file)).text("id");
        assertEquals(List.of(other), found(hash));
        author.get("/manage/assets?sha256=abc").refuses(400, "invalid_parameter");
        author.post("/manage/assets?reuse=vielleicht", Form.withFile("d.jpg", file))
                .refuses(400, "invalid_parameter");
    }

    private List<Object> found(String hash) {
        return author.get("/manage/assets?sha256=" + hash).is(200).list("items.id");
    }

    @Test
    void a_refused_format_is_named_with_what_would_help() {
        Map<String, String> advice = Map.of(
                "\0\0\0\30ftypheic\0\0\0\0mif1heic", "Most Compatible",
                "\0\0\0\34ftypavif\0\0\0\0avifmif1", "AVIF",
                "\0\0\0\30ftypisom\0\0\0\0isom", "video",
                "II*\0\b\0\0\0", "TIFF",
                "MM\0*\0\0\0\b", "TIFF",
                "BM6\3\0\0", "PNG",
                "8BPS\0\1", "Photoshop",
                "%PDF-1.7", "PDF");
        advice.forEach((start, word) -> {
            byte[] file = (start + " ".repeat(300)).getBytes(StandardCharsets.ISO_8859_1);
            String detail = author.post("/manage/assets", Form.withFile("bild.jpg", file))
                    .refuses(415, "unsupported_image_type")
                    .text("detail");
            assertTrue(detail.contains(word), detail);
        });
    }

    @Test
    void the_kind_is_seen_in_the_bytes_and_nowhere_else() {
        Answer made = author.uploads(Form.withFile("luege.gif", Pictures.jpeg(20, 20)));
        assertEquals("image/jpeg", made.text("type"));
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        author.post("/manage/assets", Form.withFile("bild.jpg", page)).refuses(415, "unsupported_image_type");
    }

    @Test
    void a_damaged_picture_is_refused_and_leaves_nothing() throws IOException {
        byte[] whole = Pictures.png(30, 30);
        Answer refused =
                author.post("/manage/assets", Form.withFile("halb.png", Arrays.copyOf(whole, whole.length / 2)));
        assertEquals("image_damaged", refused.refuses(422, "invalid_content").text("errors[0].code"));
        assertEquals("/file", refused.text("errors[0].pointer"));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        Form form = Form.withFile("x.png", Pictures.png(4, 4));
        refuses(Form.empty().with("alt", "Nur Text"), "/file", "required");
        refuses(Form.withFile("x.png", Pictures.png(4, 4)).with("nonsense", "1"), "/nonsense", "unknown_member");
        refuses(Form.withFile("x.png", Pictures.png(4, 4)).with("alt", "x".repeat(1001)), "/alt", "size");
        refuses(Form.withFile("x.png", Pictures.png(4, 4)).with("caption", "x".repeat(20_000)), "/caption", "size");
        refuses(Form.withFile("x.png", Pictures.png(4, 4)).with("expiresAt", "bald"), "/expiresAt", "format");
        refuses(Form.withFile("x.png", Pictures.png(4, 4)).with("focalPoint", "Mitte"), "/focalPoint", "format");
        refuses(
                Form.withFile("x.png", Pictures.png(4, 4)).with("focalPoint", "{\"x\":1.5,\"y\":0}"),
                "/focalPoint/x",
                "range");
        refuses(
                Form.withFile("x.png", Pictures.png(4, 4))
                        .with("crop", "{\"x\":0.5,\"y\":0,\"width\":0.6,\"height\":1}"),
                "/crop",
                "range");
        refuses(
                Form.withFile("x.png", Pictures.png(4, 4)).with("alt", new byte[] {(byte) 0xC3, 'x'}),
                "/alt",
                "format");
        refuses(Form.withFile("x.png", Pictures.png(4, 4)).with("alt", "a").with("alt", "b"), "/alt", "duplicate");
        refuses(form.with("file", Pictures.png(5, 5)), "/file", "duplicate");
    }

    private void refuses(Form form, String pointer, String code) {
        Answer refused = author.post("/manage/assets", form).refuses(422, "invalid_content");
        assertEquals(pointer + " " + code, refused.text("errors[0].pointer") + " " + refused.text("errors[0].code"));
    }

    @Test
    void the_longest_words_that_are_documented_are_taken() {
        Answer made = author.uploads(Form.withFile("lang.png", Pictures.png(4, 4))
                .with("alt", "ä".repeat(1000))
                .with("caption", "ö".repeat(2000))
                .with("source", "ü".repeat(500)));
        assertEquals("ö".repeat(2000), made.text("caption"));
    }

    @Test
    void another_file_under_the_same_id() {
        Answer made =
                author.uploads(Form.withFile("alt.png", Pictures.png(20, 10)).with("alt", "Bleibt"));
        String path = "/manage/assets/" + made.text("id");
        byte[] other = Pictures.jpeg(10, 20);
        Answer replaced =
                author.put(path + "/file", 1, Form.withFile("neu.jpg", other)).is(200);
        assertEquals("\"2\"", replaced.header("ETag"));
        assertEquals("neu.jpg", replaced.text("fileName"));
        assertEquals("Bleibt", replaced.text("alt"));
        assertEquals("image/jpeg", replaced.text("type"));
        assertNotEquals(made.text("sha256"), replaced.text("sha256"));
        assertEquals(
                2,
                author.put(path + "/file", 2, Form.withFile("neu.jpg", other))
                        .is(200)
                        .number("version"));
        author.put(path + "/file", 1, Form.withFile("neu.jpg", other)).refuses(412, "stale_version");
        assertEquals(List.of("asset.created", "asset.file_replaced"), events.typesOf(made.text("id")));
    }

    @Test
    void of_many_who_replace_a_file_at_once_one_does() {
        String id = author.uploads(Form.withFile("a.png", Pictures.png(8, 8))).text("id");
        List<Integer> statuses = Parallel.run(
                5,
                number -> author.put("/manage/assets/" + id + "/file", 1, Form.withFile("b.png", Pictures.png(9, 9)))
                        .status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 412), statuses.toString());
    }
}
