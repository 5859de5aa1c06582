package io.klartext.platform.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.http.problem.ProblemWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients connect, get a long answer at once, and do not read it: so many that not all of it can be kept. */
class UnreadAnswersTest {
    private static final int ANSWER = 10 * 1024 * 1024;
    private static final int SOCKET_BUFFER = 16 * 1024;

    /** Two answers, but not three. */
    private static final long MOST = 25 * 1024 * 1024;

    /** One thread, so that what a client has read is not counted any more when the next one connects. */
    private final EventLoopGroup loops = new NioEventLoopGroup(1);

    private final UnreadAnswers unread = new UnreadAnswers(MOST, new SimpleMeterRegistry());
    private Channel server;

    @BeforeEach
    void listen() throws InterruptedException {
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.SO_SNDBUF, SOCKET_BUFFER)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        client.pipeline().addLast(watch(), new Answering());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close().sync();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }

    private ConnectionWatch watch() {
        return new ConnectionWatch(
                new HttpServerOptions(),
                new ProblemWriter(new ObjectMapper(), () -> Instant.EPOCH),
                Duration.ofSeconds(60),
                unread);
    }

    /** Like the HTTP server of the framework, it does not close a connection before everything is written. */
    @SuppressWarnings("FutureReturnValueIgnored") // the test reads what was written
    private static final class Answering extends ChannelDuplexHandler {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.wrappedBuffer(new byte[ANSWER]));
            context.fireChannelActive();
        }

        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> context.close(promise));
        }
    }

    @Test
    void who_has_not_read_for_the_longest_time_is_cut_off() throws Exception {
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {
            assertTrue(read(first) < ANSWER, "the rest of the first answer was dropped");
            assertEquals(ANSWER, read(second));
            assertEquals(ANSWER, read(third));
        }
    }

    @Test
    void those_who_read_are_not_cut_off() throws Exception {
        try (Socket slow = connect()) {
            for (int i = 0; i < 5; i++) {
                try (Socket client = connect()) {
                    assertEquals(ANSWER, read(client));
                }
            }
            assertEquals(ANSWER, read(slow));
        }
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // the last ones fail, because the connection is closed
    void many_answers_to_one_client_are_bounded_before_they_are_sent() {
        EmbeddedChannel client = new EmbeddedChannel(watch());
        for (int answer = 0; answer < 4; answer++) {
            client.pipeline().write(Unpooled.wrappedBuffer(new byte[ANSWER]));
        }
        assertTrue(client.isOpen());
        client.pipeline().write(Unpooled.wrappedBuffer(new byte[ANSWER]));
        client.pipeline().write(Unpooled.wrappedBuffer(new byte[ANSWER]));
        assertFalse(client.isOpen());
    }

    /** A client whose answer is on its way. */
    private Socket connect() throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(SOCKET_BUFFER);
        client.connect((InetSocketAddress) server.localAddress());
        client.getInputStream().read();
        return client;
    }

    /** Reads to the end of the answer or of the connection; the bytes of the answer. */
    private static int read(Socket client) throws IOException {
        int bytes = 1;
        byte[] buffer = new byte[SOCKET_BUFFER];
        try {
            for (int more = 0; more >= 0 && bytes < ANSWER; bytes += Math.max(0, more)) {
                more = client.getInputStream().read(buffer);
            }
        } catch (SocketException cutOff) {
            return bytes;
        }
        return bytes;
    }
}
