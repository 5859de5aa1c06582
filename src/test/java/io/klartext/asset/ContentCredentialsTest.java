package io.klartext.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.image.Bytes;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A signed picture keeps its signature in private, and says how it was made. */
@QuarkusTest
class ContentCredentialsTest {
    private static final String TERM = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private final Client editor = Client.editor();

    @Inject
    Rows rows;

    private static byte[] signed(int width) {
        return signed(Pictures.jpeg(width, 20));
    }

    private static byte[] signed(byte[] jpeg) {
        return Bytes.jpegWith(
                jpeg,
                0xEB,
                Bytes.of(
                        "JP",
                        Bytes.u16(1),
                        Bytes.u32(1),
                        Bytes.u32(500),
                        "jumb",
                        "c2pa",
                        0x71,
                        "digitalSourceType",
                        0x78,
                        TERM.length(),
                        TERM));
    }

    private Answer upload(byte[] file) {
        return editor.uploads(
                Form.withFile("ki.jpg", file).with("alt", "Ein Bild").with("credit", "KI"));
    }

    private Response original(Answer asset) {
        return editor.request().get("/api/v1/manage/assets/" + asset.text("id") + "/signed-original");
    }

    @Test
    void the_file_is_kept_as_it_came_for_editors_alone() {
        byte[] file = signed(31);
        Answer asset = upload(file);
        assertEquals(true, asset.value("contentCredentials"));
        assertEquals("trainedAlgorithmicMedia", asset.text("digitalSourceType"));
        Response original = original(asset);
        assertEquals(200, original.statusCode());
        assertArrayEquals(file, original.asByteArray());
        assertEquals("no-store", original.header("Cache-Control"));
        byte[] shown = Client.reader()
                .request()
                .urlEncodingEnabled(false)
                .get(asset.text("url"))
                .asByteArray();
        assertFalse(Bytes.contains(shown, "c2pa"));
        Client.reader()
                .get("/manage/assets/" + asset.text("id") + "/signed-original")
                .refuses(401, "unauthorized");
        Client.moderator()
                .get("/manage/assets/" + asset.text("id") + "/signed-original")
                .refuses(403, "forbidden");
    }

    @Test
    void an_unsigned_file_takes_its_place() {
        Answer asset = upload(signed(32));
        Answer replaced = editor.put(
                        "/manage/assets/" + asset.text("id") + "/file",
                        1,
                        Form.withFile("foto.jpg", Pictures.jpeg(33, 20)))
                .is(200);
        assertEquals(false, replaced.value("contentCredentials"));
        editor.get("/manage/assets/" + asset.text("id") + "/signed-original").refuses(404, "not_found");
    }

    @Test
    void the_same_pixels_with_a_signature_are_another_file() {
        byte[] plain = Pictures.jpeg(34, 20);
        Answer asset = upload(plain);
        assertEquals(false, asset.value("contentCredentials"));
        Answer replaced = editor.put(
                        "/manage/assets/" + asset.text("id") + "/file", 1, Form.withFile("ki.jpg", signed(plain)))
                .is(200);
        assertEquals(2, replaced.number("version"));
        assertEquals(asset.text("sha256"), replaced.text("sha256"));
        assertEquals(true, replaced.value("contentCredentials"));
        assertEquals(
                List.of("2"),
                rows.text(
                        "select cast(count(*) as text) from blob b join asset a on b.sha256 in (a.sha256, a.signed_sha256)"
                                + " where a.id = cast(? as uuid)",
                        asset.text("id")));
    }

    @Test
    void readers_learn_how_a_picture_was_made() {
        Answer asset = upload(signed(35));
        Story article = editor.writes(Json.of(
                        "headline", "Gemalt von einer Maschine",
                        "bodyMarkdown", "Ein Bild.",
                        "image", Json.of("asset", Json.of("id", asset.text("id")))))
                .publish();
        assertEquals("trainedAlgorithmicMedia", article.shownToReaders().text("image.asset.digitalSourceType"));
        assertEquals(
                "trainedAlgorithmicMedia",
                Client.reader().get("/assets/" + asset.text("id")).text("digitalSourceType"));
    }
}
