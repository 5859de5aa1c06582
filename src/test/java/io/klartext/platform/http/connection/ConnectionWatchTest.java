package io.klartext.platform.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.http.problem.ProblemWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a connection may keep the server waiting, on a clock that the test moves. */
class ConnectionWatchTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private EmbeddedChannel connection;

    @BeforeEach
    void connect() {
        connection = new EmbeddedChannel();
        connection.freezeTime();
        connection.pipeline().addLast("httpDecoder", new HttpRequestDecoder());
        connection.pipeline().addLast("httpEncoder", new HttpResponseEncoder());
        connection.pipeline().addLast("handler", new ChannelInboundHandlerAdapter());
        connection
                .pipeline()
                .addFirst(new ConnectionWatch(
                        new HttpServerOptions(),
                        new ProblemWriter(new ObjectMapper(), () -> Instant.EPOCH),
                        Duration.ofSeconds(60),
                        new UnreadAnswers(Long.MAX_VALUE / 2, new SimpleMeterRegistry())));
        connection.pipeline().fireChannelActive();
    }

    @Test
    void a_connection_without_a_request_ends_after_a_minute_and_a_quarter() {
        pass(70);
        assertTrue(connection.isOpen());
        pass(10);
        assertFalse(connection.isOpen());
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_refused_after_a_minute() {
        send("GET");
        for (int second = 0; second < 55; second += 5) {
            send("/");
            pass(5);
        }
        assertTrue(connection.isOpen());
        assertEquals("", received());
        pass(10);
        String refused = received();
        assertTrue(refused.startsWith("HTTP/1.1 408 "), refused);
        assertTrue(refused.contains("request_timeout"), refused);
        pass(2);
        assertFalse(connection.isOpen());
    }

    @Test
    void a_request_that_takes_long_to_answer_is_not_cut_off() {
        send(REQUEST);
        pass(3600);
        assertTrue(connection.isOpen());
        answer();
        pass(70);
        assertTrue(connection.isOpen());
        pass(10);
        assertFalse(connection.isOpen());
    }

    @Test
    void a_connection_with_a_request_now_and_then_stays() {
        for (int request = 0; request < 20; request++) {
            send(REQUEST);
            answer();
            pass(50);
        }
        assertTrue(connection.isOpen());
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void answer() {
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        response.headers().set("Content-Length", 0);
        assertTrue(connection.pipeline().lastContext().writeAndFlush(response).isSuccess());
        received();
    }

    private String received() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf next = connection.readOutbound(); next != null; next = connection.readOutbound()) {
            text.append(next.toString(StandardCharsets.UTF_8));
            next.release();
        }
        return text.toString();
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
