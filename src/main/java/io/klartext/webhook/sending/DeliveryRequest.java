package io.klartext.webhook.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.site.SiteUrls;
import io.klartext.webhook.WebhookSecrets;
import io.klartext.webhook.WebhookTarget;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Creates the request to an endpoint, in the form of its target. */
@Singleton
class DeliveryRequest {
    private static final List<String> FEEDS = List.of("/feeds/atom", "/feeds/rss", "/feeds/json");

    private final StoredJson json;
    private final WebhookSecrets secrets;
    private final SiteUrls urls;

    DeliveryRequest(StoredJson json, WebhookSecrets secrets, SiteUrls urls) {
        this.json = json;
        this.secrets = secrets;
        this.urls = urls;
    }

    /** The headers and the body of one attempt. */
    record Message(Map<String, String> headers, String body) {}

    Message of(ClaimedDelivery delivery, Instant now) {
        String body = body(delivery);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Klartext");
        headers.put("webhook-id", delivery.id().toString());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signature(delivery, body, now));
        byte[] authorization = secrets.open(delivery.sealedAuthorization());
        if (authorization != null) {
            headers.put("authorization", new String(authorization, StandardCharsets.UTF_8));
        }
        switch (delivery.target()) {
            case PURGE ->
                headers.put(
                        "surrogate-key", String.join(" ", texts(data(delivery).path("groups"))));
            case BUILD_HOOK -> headers.remove("content-type");
            case WEBSUB -> headers.put("content-type", "application/x-www-form-urlencoded");
            case GENERIC, NEXT_REVALIDATE -> {}
        }
        return new Message(headers, body);
    }

    private JsonNode data(ClaimedDelivery delivery) {
        return json.read(delivery.body(), JsonNode.class).path("data");
    }

    private String body(ClaimedDelivery delivery) {
        if (delivery.isTest() && delivery.target() != WebhookTarget.WEBSUB) {
            return delivery.body();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return switch (delivery.target()) {
            case GENERIC -> delivery.body();
            case NEXT_REVALIDATE -> {
                JsonNode data = data(delivery);
                yield json.write(
                        body.<ObjectNode>set("tags", data.path("groups")).<ObjectNode>set("paths", data.path("paths")));
            }
            case PURGE -> json.write(body.set("tags", data(delivery).path("groups")));
            case BUILD_HOOK -> "";
            case WEBSUB -> published();
        };
    }

    /** The body of a WebSub notification: all feeds have changed. */
    private String published() {
        return FEEDS.stream()
                .map(path -> "&hub.url=" + URLEncoder.encode(urls.ofServer(path), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "hub.mode=publish", ""));
    }

    private String signature(ClaimedDelivery delivery, String body, Instant now) {
        WebhookSignature signed = new WebhookSignature(delivery.id().toString(), now.getEpochSecond(), body);
        String present = signed.by(delivery.signature(), secrets.open(delivery.sealedSecret()));
        boolean overlaps = delivery.formerSecretUntil() != null && now.isBefore(delivery.formerSecretUntil());
        return overlaps
                ? present + " " + signed.by(delivery.formerSignature(), secrets.open(delivery.sealedFormerSecret()))
                : present;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
