package io.klartext.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How large an upload may be, and that nothing else may be as large. */
@QuarkusTest
class AssetUploadLimitsTest {
    private static final int LIMIT = 32 * 1024 * 1024;

    private final Client author = Client.author();

    @TestHTTPResource("/api/v1/manage/assets")
    URI assets;

    /** Waits with the body until it is asked for, as browsers and curl do. */
    private RequestSpecification announcing(byte[] body) {
        RestAssuredConfig config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.protocol.expect-continue", true));
        return author.request()
                .config(config)
                .contentType(Form.empty().contentType())
                .header("If-Match", "*")
                .body(body);
    }

    private static void isTooLarge(Answer refused) {
        refused.refuses(413, "body_too_large");
        assertTrue(refused.text("detail").contains(Integer.toString(LIMIT)), refused.text("detail"));
    }

    @Test
    void a_long_file_name_keeps_its_end() {
        for (String name :
                List.of("a".repeat(7_000) + ".png", "\\\"".repeat(3_500) + ".png", "a\\".repeat(3_000) + ".png")) {
            String kept =
                    author.uploads(Form.withFile(name, Pictures.png(3, 3))).text("fileName");
            assertTrue(kept.length() <= 200 && kept.endsWith(".png"), kept);
        }
    }

    @Test
    void an_upload_that_announces_too_much_is_refused_before_it_is_sent() {
        byte[] huge = new byte[LIMIT + 1];
        isTooLarge(new Answer(announcing(huge).post("/api/v1/manage/assets")));
        String id = author.uploads(Form.withFile("a.png", Pictures.png(3, 3))).text("id");
        isTooLarge(new Answer(announcing(huge).put("/api/v1/manage/assets/" + id + "/file")));
    }

    @Test
    void an_upload_that_turns_out_too_large_is_refused_on_the_way() throws IOException, InterruptedException {
        byte[] huge = Form.withFile("huge.png", new byte[LIMIT]).bytes();
        HttpRequest request = HttpRequest.newBuilder(assets)
                .header("Authorization", "Bearer " + Client.ADMIN_KEY)
                .header("Content-Type", Form.empty().contentType())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                .build();
        HttpResponse<String> refused = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(413, refused.statusCode(), refused.body());
    }

    @Test
    void what_is_larger_than_other_bodies_may_be_is_taken() {
        byte[] large = Pictures.noise(1200, 900);
        assertTrue(large.length > 2 * 1024 * 1024);
        assertEquals(
                large.length, author.uploads(Form.withFile("gross.png", large)).number("bytes"));
    }

    @Test
    void other_bodies_are_as_small_as_ever() {
        byte[] huge = ("{\"alt\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        String id = author.uploads(Form.withFile("a.png", Pictures.png(3, 3))).text("id");
        new Answer(author.request()
                        .contentType("application/merge-patch+json; charset=UTF-8")
                        .header("If-Match", "*")
                        .body(huge)
                        .patch("/api/v1/manage/assets/" + id))
                .refuses(413, "body_too_large");
    }

    @Test
    void after_a_refusal_in_the_middle_the_connection_goes_on() {
        Form page = Form.withFile("page.png", "<html>".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            author.post("/manage/assets", page).refuses(415, "unsupported_image_type");
            author.get("/manage/assets?limit=1").is(200);
        }
    }
}
