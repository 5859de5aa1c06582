package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For how long, and for whom, the URLs of images work. */
@QuarkusTest
class ServedImagesTest {
    private static final Duration SERVED = Duration.ofDays(30);

    private final Client editor = Client.editor();

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    private Answer upload(byte[] bytes, String... metadata) {
        Form form = Form.withFile("kai.png", bytes).with("alt", "Ein Kai").with("credit", "Foto: Jana");
        for (int i = 0; i < metadata.length; i += 2) {
            form.with(metadata[i], metadata[i + 1]);
        }
        return editor.uploads(form);
    }

    private Answer replace(Answer asset) {
        return editor.put(
                        "/manage/assets/" + asset.text("id") + "/file",
                        1,
                        Form.withFile("neu.png", Pictures.noise(31, 31)))
                .is(200);
    }

    private static Response get(Client client, String url) {
        return client.request().urlEncodingEnabled(false).get(url);
    }

    private static int status(String url) {
        return get(Client.reader(), url).statusCode();
    }

    private Story articleWith(Answer asset) {
        return editor.writes(Json.of(
                "headline", "Ein Bild geht mit",
                "bodyMarkdown", "Mit dem Bild.",
                "image", Json.of("asset", Json.of("id", asset.text("id")))));
    }

    @Test
    void a_replaced_file_and_its_renditions_are_served_for_a_month() {
        Answer asset = upload(Pictures.noise(200, 100));
        String original = asset.text("url");
        String rendition = asset.text("presets.thumb.url");
        replace(asset);
        assertEquals(200, status(original));
        clock.advance(SERVED.minusMinutes(1));
        assertEquals(200, status(original));
        assertEquals(200, status(rendition));
        clock.advance(Duration.ofMinutes(2));
        assertEquals(404, status(original));
        assertEquals(404, status(rendition));
        assertEquals(
                200, status(editor.get("/manage/assets/" + asset.text("id")).text("url")));
    }

    @Test
    void a_replaced_file_is_not_served_longer_than_its_rights_last() {
        Answer asset = upload(
                Pictures.noise(20, 10),
                "expiresAt",
                clock.now().plus(Duration.ofDays(2)).toString());
        Answer replaced = replace(asset);
        editor.patch("/manage/assets/" + asset.text("id"), "\"2\"", Json.of("expiresAt", null))
                .is(200);
        assertEquals(200, status(asset.text("url")));
        clock.advance(Duration.ofDays(3));
        assertEquals(410, status(asset.text("url")));
        assertEquals(200, status(replaced.text("url")));
    }

    @Test
    void a_replaced_file_goes_with_its_asset_into_the_trash() {
        Answer asset = upload(Pictures.noise(20, 10));
        replace(asset);
        editor.delete("/manage/assets/" + asset.text("id"), 2).is(200);
        assertEquals(404, status(asset.text("url")));
    }

    @Test
    void an_image_follows_the_article_that_published_it() {
        Answer asset = upload(Pictures.noise(20, 10));
        String url = asset.text("url");
        Story article = articleWith(asset);
        assertEquals(200, status(url), "editors see drafts");
        article.publish();
        assertEquals(200, status(url));
        article.unpublish();
        assertEquals(404, status(url));
        assertEquals(404, status(asset.text("presets.thumb.url")));
        Response insider = get(Client.author(), url);
        assertEquals(200, insider.statusCode());
        assertEquals("private, no-store", insider.header("Cache-Control"));
        article.publish();
        assertEquals(
                "public, max-age=31536000, immutable", get(Client.reader(), url).header("Cache-Control"));
    }

    @Test
    void an_image_that_an_update_of_the_article_drops_is_served_for_a_month() {
        Answer first = upload(Pictures.noise(20, 10));
        Answer second = upload(Pictures.noise(20, 10));
        Story article = articleWith(first).publish();
        article.change(Json.of("image", Json.of("asset", Json.of("id", second.text("id")))))
                .publish();
        clock.advance(SERVED.minusMinutes(1));
        assertEquals(200, status(first.text("url")));
        article.unpublish();
        assertEquals(404, status(second.text("url")));
        clock.advance(Duration.ofMinutes(2));
        assertEquals(404, status(first.text("url")));
    }

    @Test
    void an_image_is_shown_until_the_last_article_with_it_ends() {
        Answer asset = upload(Pictures.noise(20, 10));
        Story one = articleWith(asset).publish();
        articleWith(asset)
                .take(
                        "publish",
                        Json.of(
                                "unpublishAt",
                                clock.now().plus(Duration.ofDays(1)).toString()));
        one.unpublish();
        assertEquals(200, status(asset.text("url")));
        clock.advance(Duration.ofDays(2));
        assertEquals(404, status(asset.text("url")));
    }

    @Test
    void a_preview_link_shows_the_images_of_its_article() {
        Answer asset = upload(Pictures.noise(20, 10));
        Story article = articleWith(asset).publish().unpublish();
        assertEquals(404, status(asset.text("url")));
        editor.post(article.path() + "/preview-links", Json.of()).is(201);
        assertEquals(200, status(asset.text("url")));
    }

    @Test
    void who_has_the_file_cannot_tell_its_url() throws NoSuchAlgorithmException {
        Answer asset = editor.uploads(Form.withFile("kai.png", Pictures.noise(21, 12)));
        String edition = asset.text("url").split("/", -1)[3];
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((asset.text("sha256") + "\0\0\0\0").getBytes(StandardCharsets.UTF_8));
        String guess = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 16));
        assertFalse(edition.equals(guess), edition);
        assertEquals(404, status(asset.text("url").replace(edition, guess)));
    }
}
