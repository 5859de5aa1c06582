package io.klartext.change.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Writes a stream as server-sent events (WHATWG HTML, section 9.2). */
@Singleton
class StreamView {
    private static final long RETRY_MILLIS = 3000;

    private final ObjectMapper json;

    StreamView(ObjectMapper json) {
        this.json = json;
    }

    /** The events with the headers that keep proxies from storing or holding them back. */
    Multi<OutboundSseEvent> of(Multi<StreamEvent> events, Sse sse, RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.putHeader("X-Accel-Buffering", "no");
        return events.map(event -> write(event, sse))
                // The queue is full: the client reads too slowly. It resumes with the last id that it got.
                .onFailure()
                .invoke(() -> response.reset())
                .onFailure()
                .recoverWithCompletion();
    }

    private OutboundSseEvent write(StreamEvent event, Sse sse) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder();
        if (event.isHeartbeat()) {
            return builder.comment("").reconnectDelay(RETRY_MILLIS).build();
        }
        return builder.id(Long.toString(event.id()))
                .name(event.name())
                .data(String.class, toJson(event.data()))
                .build();
    }

    private String toJson(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is plain data", e);
        }
    }
}
