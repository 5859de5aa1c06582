package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.media.StoredImages.Stored;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers get, and under which headers. */
@QuarkusTest
class ImageDeliveryTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    StoredImages pictures;

    @Inject
    Statements statements;

    @Test
    void an_original_is_what_was_stored() throws IOException {
        Stored picture = pictures.jpeg(300, 200);
        Response answer = get(picture.original("jpg"));
        assertEquals(200, answer.statusCode());
        assertArrayEquals(Files.readAllBytes(picture.file()), answer.asByteArray());
        assertEquals('"' + picture.sha256() + '"', answer.header("ETag"));
        assertEquals("image/jpeg", answer.contentType());
        assertEquals(Long.toString(Files.size(picture.file())), answer.header("Content-Length"));
        assertEquals("inline; filename=\"bild.jpg\"; filename*=UTF-8''bild.jpg", answer.header("Content-Disposition"));
        assertHeaders(answer);
    }

    @Test
    void a_rendition_has_the_size_that_its_address_says() throws IOException {
        Stored picture = pictures.jpeg(300, 200);
        Response answer = get(picture.rendition("w_96", "jpg"));
        assertEquals(200, answer.statusCode());
        assertEquals("image/jpeg", answer.contentType());
        assertHeaders(answer);
        assertSize(96, 64, answer);
        assertSize(160, 160, get(picture.rendition("thumb", "png")));
        assertSize(300, 200, get(picture.rendition("w_3840", "png")));
    }

    private static void assertHeaders(Response answer) {
        assertEquals(FOR_EVER, answer.header("Cache-Control"));
        assertEquals("bytes", answer.header("Accept-Ranges"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy"));
        assertEquals("*", answer.header("Timing-Allow-Origin"));
        assertNull(answer.header("Vary"));
        assertNull(answer.header("Transfer-Encoding"));
    }

    private static void assertSize(int width, int height, Response answer) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(width + "x" + height, image.getWidth() + "x" + image.getHeight());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | image/webp | image/webp",
                "image/webp,image/avif,video/*;q=0.8,image/png,image/*;q=0.8,*/*;q=0.5 | image/webp | image/webp",
                "*/* | image/jpeg | image/png",
                "image/webp;q=0 | image/jpeg | image/png",
                "image/webp;q=0, */* | image/jpeg | image/png"
            })
    void auto_is_what_the_browser_reads_and_says_so(String accept, String opaque, String transparent) {
        Response answer = as(accept).get(pictures.jpeg(100, 100).rendition("w_64", "auto"));
        assertEquals(opaque, answer.contentType());
        assertEquals("Accept", answer.header("Vary"));
        assertTrue(answer.header("Content-Disposition")
                .contains("." + opaque.substring(6).replace("jpeg", "jpg")));
        assertEquals(
                transparent,
                as(accept)
                        .get(pictures.transparent(100, 100).rendition("w_64", "auto"))
                        .contentType());
    }

    @Test
    void each_format_of_auto_has_an_etag_of_its_own() {
        String path = pictures.jpeg(100, 100).rendition("w_64", "auto");
        String webp = as("image/webp").get(path).header("ETag");
        assertNotEquals(webp, as("*/*").get(path).header("ETag"));
        Response other = as("*/*").header("If-None-Match", webp).get(path);
        assertEquals(200, other.statusCode());
        Response same = as("image/webp").header("If-None-Match", webp).get(path);
        assertEquals(304, same.statusCode());
        assertEquals("Accept", same.header("Vary"));
    }

    private static RequestSpecification as(String accept) {
        return Client.reader().request().header("Accept", accept);
    }

    @Test
    void what_the_browser_has_already_is_a_304() {
        Stored picture = pictures.jpeg(100, 100);
        for (String path : List.of(picture.original("jpg"), picture.rendition("w_64", "webp"))) {
            String etag = get(path).header("ETag");
            for (String known : List.of(etag, "W/" + etag, "*", "\"x\", " + etag)) {
                Response answer = with("If-None-Match", known).get(path);
                assertEquals(304, answer.statusCode(), known);
                assertEquals("", answer.asString());
                assertEquals(etag, answer.header("ETag"));
                assertEquals(FOR_EVER, answer.header("Cache-Control"));
            }
            assertEquals(200, with("If-None-Match", "\"other\"").get(path).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "rendition"})
    void parts_are_parts_of_the_whole(String kind) {
        String path = path(kind, pictures.jpeg(100, 100));
        byte[] whole = get(path).asByteArray();
        int length = whole.length;
        assertPart(path, "bytes=0-99", Arrays.copyOf(whole, 100), "bytes 0-99/" + length);
        assertPart(
                path, "bytes=100-", Arrays.copyOfRange(whole, 100, length), "bytes 100-" + (length - 1) + "/" + length);
        assertPart(
                path,
                "bytes=-100",
                Arrays.copyOfRange(whole, length - 100, length),
                "bytes " + (length - 100) + "-" + (length - 1) + "/" + length);
        for (String range : List.of("bytes=0-9,20-29", "bytes=9-0", "lines=1-2")) {
            Response answer = with("Range", range).get(path);
            assertEquals(200, answer.statusCode(), range);
            assertArrayEquals(whole, answer.asByteArray());
            assertNull(answer.header("Content-Range"));
        }
        Response refused = with("Range", "bytes=" + length + "-").get(path);
        new Answer(refused).refuses(416, "range_not_satisfiable");
        assertEquals("bytes */" + length, refused.header("Content-Range"));
        assertEquals("no-store", refused.header("Cache-Control"));
    }

    private void assertPart(String path, String range, byte[] bytes, String contentRange) {
        Response answer = with("Range", range).get(path);
        assertEquals(206, answer.statusCode(), range);
        assertArrayEquals(bytes, answer.asByteArray(), range);
        assertEquals(contentRange, answer.header("Content-Range"));
        assertEquals(Integer.toString(bytes.length), answer.header("Content-Length"));
        assertHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "rendition"})
    void a_part_of_something_else_is_the_whole(String kind) {
        String path = path(kind, pictures.jpeg(100, 100));
        String etag = get(path).header("ETag");
        assertEquals(
                206,
                with("Range", "bytes=0-9").header("If-Range", etag).get(path).statusCode());
        for (String other : List.of("\"other\"", "W/" + etag, "Sat, 01 Jan 2028 00:00:00 GMT")) {
            assertEquals(
                    200,
                    with("Range", "bytes=0-9")
                            .header("If-Range", other)
                            .get(path)
                            .statusCode(),
                    other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "rendition"})
    void head_says_what_get_would(String kind) {
        String path = path(kind, pictures.jpeg(100, 100));
        Response head = Client.reader().request().head(path);
        Response get = get(path);
        assertEquals(200, head.statusCode());
        assertEquals(0, head.asByteArray().length);
        for (String header : List.of(
                "ETag", "Content-Length", "Content-Type", "Cache-Control", "Accept-Ranges", "Content-Disposition")) {
            assertEquals(get.header(header), head.header(header), header);
        }
        Response part = Client.reader().request().header("Range", "bytes=0-9").head(path);
        assertEquals(200, part.statusCode());
        assertEquals(get.header("Content-Length"), part.header("Content-Length"));
    }

    @Test
    void what_is_kept_costs_one_statement() {
        String path = pictures.jpeg(100, 100).rendition("w_64", "jpg");
        get(path);
        assertEquals(1, statements.of(() -> get(path)));
    }

    @Test
    void the_same_is_drawn_in_the_same_bytes() {
        Stored picture = pictures.jpeg(100, 100);
        Response first = get(picture.rendition("w_64", "jpg"));
        Response second = get("/media/i/" + picture.edition() + "/w_64/anders.jpg");
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertFalse(first.asByteArray().length == 0);
        assertArrayEquals(first.asByteArray(), second.asByteArray());
    }

    private static Response get(String path) {
        return Client.reader().request().get(path);
    }

    private static RequestSpecification with(String header, String value) {
        return Client.reader().request().header(header, value);
    }

    private static String path(String kind, Stored picture) {
        return kind.equals("original") ? picture.original("jpg") : picture.rendition("w_64", "jpg");
    }
}
