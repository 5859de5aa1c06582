package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** From the upload to the bytes, by nothing but the addresses that are handed out. */
@QuarkusTest
class UploadedImageTest {
    private final Client editor = Client.editor();

    @Test
    void its_addresses_are_ready_to_use() throws IOException {
        Answer made = editor.uploads(
                Form.withFile("Kräne am Kai.png", Pictures.png(300, 200)).with("focalPoint", "{\"x\":0.9,\"y\":0.5}"));
        assertTrue(made.text("url").endsWith("/kraene-am-kai.png"), made.text("url"));
        assertSize(300, 200, made.text("url"));
        List<Map<String, Object>> srcset = made.list("srcset");
        assertEquals(5, srcset.size());
        for (Map<String, Object> source : srcset) {
            assertEquals(200, get((String) source.get("url")).statusCode());
        }
        assertSize(160, 160, made.text("presets.thumb.url"));
        assertTrue(made.text("presets.thumb.url").contains("fp_0.9-0.5"), made.text("presets.thumb.url"));
    }

    @Test
    void a_corrected_credit_makes_new_addresses_and_the_old_ones_stay() {
        Answer made =
                editor.uploads(Form.withFile("kai.png", Pictures.png(301, 201)).with("credit", "Foto: Jana"));
        String before = made.text("presets.card.url");
        byte[] bytes = get(before).asByteArray();
        Answer changed = editor.patch(
                        "/manage/assets/" + made.text("id"), "\"1\"", Json.of("credit", "Foto: Jana Petersen"))
                .is(200);
        assertNotEquals(before, changed.text("presets.card.url"));
        assertEquals(200, get(changed.text("presets.card.url")).statusCode());
        assertArrayEquals(bytes, get(before).asByteArray());
    }

    private static Response get(String url) {
        return Client.reader().request().urlEncodingEnabled(false).get(url);
    }

    private static void assertSize(int width, int height, String url) throws IOException {
        Response answer = get(url);
        assertEquals(200, answer.statusCode(), url);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(width + "x" + height, image.getWidth() + "x" + image.getHeight(), url);
    }
}
