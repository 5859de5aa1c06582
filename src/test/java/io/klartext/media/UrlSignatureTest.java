package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.media.StoredImages.Stored;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not open to all is open to those whom we gave its address, and to nobody else. */
@QuarkusTest
class UrlSignatureTest {
    private static final SigningKey SECRET = new SigningKey("secret".getBytes(StandardCharsets.UTF_8));
    private static final List<String> OTHERS = List.of("A", "0");

    @Inject
    StoredImages pictures;

    @Inject
    RenditionPaths addresses;

    @Test
    void what_we_signed_is_served() {
        String url = signed(pictures.jpeg(300, 200), "fp_0.3-0.4,h_100,w_100");
        assertEquals(200, get(url).statusCode(), url);
    }

    @Test
    void what_nobody_signed_is_refused() {
        Stored picture = pictures.jpeg(300, 200);
        for (String recipe : List.of("w_100", "h_64", "h_360,w_640", "q_40,w_64", "rect_0-0-0.5-1,w_64")) {
            Response refused = get("/media/i/" + picture.edition() + "/" + recipe + "/bild.jpg");
            new Answer(refused).refuses(400, "unsigned_transform");
        }
    }

    @Test
    void whatever_byte_is_changed_the_address_is_refused_and_nobody_remembers() {
        String url = signed(pictures.jpeg(300, 200), "fp_0.3-0.4,h_100,w_100");
        int begin = "/media/i/".length();
        for (int at = begin; at < url.length(); at++) {
            if ("/?s=".indexOf(url.charAt(at)) >= 0 && isStructure(url, at)) {
                continue;
            }
            for (String other : OTHERS) {
                if (!url.startsWith(other, at)) {
                    assertRefused(url.substring(0, at) + other + url.substring(at + 1));
                }
            }
            assertRefused(url.substring(0, at) + url.substring(at + 1));
        }
    }

    @Test
    void no_other_text_passes_for_a_signature() {
        UrlSignature signatures = new UrlSignature(SECRET, List.of("1"));
        String path = "/media/i/x";
        String good = signatures.of(path);
        assertTrue(signatures.isValid(good, path));
        for (int at = 0; at < good.length(); at++) {
            for (char other = ' '; other <= '~'; other++) {
                String changed = good.substring(0, at) + other + good.substring(at + 1);
                assertEquals(changed.equals(good), signatures.isValid(changed, path), changed);
            }
        }
        assertFalse(signatures.isValid(good + "=", path));
        assertFalse(signatures.isValid("", path));
        assertFalse(signatures.isValid(good, path + "/"));
    }

    /** Without these it is another route, or no signature at all. */
    private static boolean isStructure(String url, int at) {
        return url.charAt(at) == '/' || (at >= url.indexOf('?') && at < url.indexOf('?') + 3);
    }

    private void assertRefused(String url) {
        Response refused = Client.reader().request().urlEncodingEnabled(false).get(url);
        new Answer(refused).refuses(403, "bad_signature");
        assertEquals("no-store", refused.header("Cache-Control"));
    }

    @Test
    void a_signature_opens_one_address_only() {
        Stored picture = pictures.jpeg(300, 200);
        String url = signed(picture, "h_100,w_100");
        String signature = url.substring(url.indexOf('?'));
        assertRefused("/media/i/" + pictures.jpeg(300, 200).edition() + "/h_100,w_100/bild.jpg" + signature);
        assertRefused("/media/i/" + picture.edition() + "/h_101,w_101/bild.jpg" + signature);
        assertRefused("/media/i/" + picture.edition() + "/w_64/bild.jpg" + signature);
    }

    @Test
    void keys_can_be_changed_one_after_the_other() {
        UrlSignature before = new UrlSignature(SECRET, List.of("1"));
        UrlSignature between = new UrlSignature(SECRET, List.of("2", "1"));
        UrlSignature after = new UrlSignature(SECRET, List.of("2"));
        String old = before.of("/media/i/x");
        String fresh = between.of("/media/i/x");
        assertTrue(old.startsWith("1.") && fresh.startsWith("2."), old + " " + fresh);
        assertTrue(between.isValid(old, "/media/i/x") && between.isValid(fresh, "/media/i/x"));
        assertTrue(after.isValid(fresh, "/media/i/x"));
        assertFalse(after.isValid(old, "/media/i/x"));
        assertFalse(after.isValid("2" + old.substring(1), "/media/i/x"));
    }

    private String signed(Stored picture, String recipe) {
        return addresses.of(picture.edition(), Recipe.parse(recipe), "bild.jpg");
    }

    private static Response get(String url) {
        return Client.reader().request().urlEncodingEnabled(false).get(url);
    }
}
