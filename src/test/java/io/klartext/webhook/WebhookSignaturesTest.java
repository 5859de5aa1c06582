package io.klartext.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Endpoint;
import io.klartext.testing.Endpoint.Received;
import io.klartext.testing.Json;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint verifies deliveries with the public key alone, if its webhook is signed with Ed25519. */
@QuarkusTest
class WebhookSignaturesTest {
    private static final String WEBHOOKS = "/manage/webhooks";

    /** What precedes a public key of Ed25519 in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Client admin = Client.admin();
    private final Client editor = Client.editor();
    private final Endpoint endpoint = new Endpoint();
    private final List<String> made = new ArrayList<>();

    @Inject
    TestClock clock;

    @AfterEach
    void clean_up() {
        made.forEach(id -> admin.request().header("If-Match", "*").delete("/api/v1" + WEBHOOKS + "/" + id));
        endpoint.close();
        clock.reset();
    }

    private Answer webhook(Object... members) {
        Answer created = admin.post(WEBHOOKS, draft(members)).is(201);
        made.add(created.text("id"));
        return created;
    }

    private Json draft(Object... members) {
        List<Object> all = new ArrayList<>(List.of("url", endpoint.url(), "types", Json.array("article.published")));
        all.addAll(Arrays.asList(members));
        return Json.of(all.toArray());
    }

    private Answer rotate(Answer webhook, Json order) {
        return new Answer(admin.request()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(order.toString())
                .post("/api/v1" + WEBHOOKS + "/" + webhook.text("id") + "/rotate-secret"));
    }

    private Received delivered(String headline) {
        editor.writes(headline).publish();
        return endpoint.next();
    }

    private static List<String> signatures(Received received) {
        return List.of(received.header("webhook-signature").split(" "));
    }

    /** Whether one of the signatures of a delivery is by the private half of a public key. */
    private static boolean isSigned(Received received, String publicKey) throws Exception {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.write(X509);
        encoded.write(Base64.getDecoder().decode(publicKey.substring("whpk_".length())));
        Signature verifier = Signature.getInstance("Ed25519");
        for (String signature : signatures(received)) {
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray())));
            verifier.update(
                    (received.header("webhook-id") + "." + received.header("webhook-timestamp") + "." + received.body())
                            .getBytes(StandardCharsets.UTF_8));
            if (signature.startsWith("v1a,")
                    && verifier.verify(Base64.getDecoder().decode(signature.substring(4)))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_delivery_is_verified_with_the_public_key() throws Exception {
        Answer webhook = webhook("signature", "ed25519");
        assertNull(webhook.value("secret"), "nothing secret leaves the server");
        Answer shown = admin.get(WEBHOOKS + "/" + webhook.text("id")).is(200);
        assertEquals("ed25519", shown.text("signature"));
        assertEquals(webhook.text("publicKey"), shown.text("publicKey"));
        Received received = delivered("Mit privatem Schlüssel");
        assertEquals(1, signatures(received).size());
        assertTrue(isSigned(received, shown.text("publicKey")));
        Received forged = new Received(received.method(), received.path(), received.headers(), received.body() + " ");
        assertFalse(isSigned(forged, shown.text("publicKey")));
    }

    @Test
    void a_new_pair_of_keys_signs_together_with_the_former_one() throws Exception {
        Answer webhook = webhook("signature", "ed25519");
        Answer rotated = rotate(webhook, Json.of()).is(200);
        assertNotEquals(webhook.text("publicKey"), rotated.text("publicKey"));
        Received both = delivered("Mit zwei Schlüsseln");
        assertTrue(isSigned(both, webhook.text("publicKey")));
        assertTrue(isSigned(both, rotated.text("publicKey")));
        clock.advance(Duration.ofHours(25));
        Received one = delivered("Mit dem neuen Schlüssel");
        assertFalse(isSigned(one, webhook.text("publicKey")));
        assertTrue(isSigned(one, rotated.text("publicKey")));
    }

    @Test
    void a_webhook_moves_from_a_secret_to_a_public_key_and_both_sign_for_a_time() throws Exception {
        Answer webhook = webhook();
        assertEquals("hmac_sha256", webhook.text("signature"));
        assertNull(webhook.value("publicKey"));
        Answer rotated = rotate(webhook, Json.of("signature", "ed25519")).is(200);
        assertNull(rotated.value("secret"));
        Received both = delivered("Mit Geheimnis und Schlüssel");
        new com.standardwebhooks.Webhook(webhook.text("secret")).verify(both.body(), both.headers());
        assertTrue(isSigned(both, rotated.text("publicKey")));
        Answer back = rotate(webhook, Json.of("signature", "hmac_sha256")).is(200);
        assertNull(back.value("publicKey"));
        Received again = delivered("Wieder mit Geheimnis");
        new com.standardwebhooks.Webhook(back.text("secret")).verify(again.body(), again.headers());
    }

    @Test
    void a_change_keeps_the_signature() {
        Answer webhook = webhook("signature", "ed25519");
        assertEquals("ed25519", put(webhook, draft()).is(200).text("signature"));
        assertEquals(
                webhook.text("publicKey"),
                put(webhook, draft("signature", "ed25519")).is(200).text("publicKey"));
        put(webhook, draft("signature", "hmac_sha256")).refuses(422, "invalid_content");
        assertTrue(Set.of(400, 422)
                .contains(admin.post(WEBHOOKS, draft("signature", "rsa")).status()));
        assertTrue(Set.of(400, 422)
                .contains(rotate(webhook, Json.of("signature", "rsa")).status()));
    }

    private Answer put(Answer webhook, Json draft) {
        return new Answer(admin.request()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(draft.toString())
                .put("/api/v1" + WEBHOOKS + "/" + webhook.text("id")));
    }
}
