package io.klartext.platform.http.connection;

import io.klartext.platform.http.problem.ProblemWriter;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Puts a {@link ConnectionWatch} into every connection that the HTTP server accepts. */
@Singleton
class ConnectionGuard {
    private static final String NAME = "klartext-connections";

    private final VertxInternal vertx;
    private final ProblemWriter problems;
    private final ConnectionConfig config;
    private final UnreadAnswers unread;

    ConnectionGuard(Vertx vertx, ProblemWriter problems, ConnectionConfig config, UnreadAnswers unread) {
        this.vertx = (VertxInternal) vertx;
        this.problems = problems;
        this.config = config;
        this.unread = unread;
    }

    void guard(@ObservesAsync HttpServerStart server) {
        guard(server.options());
    }

    void guard(@ObservesAsync HttpsServerStart server) {
        guard(server.options());
    }

    private void guard(HttpServerOptions options) {
        vertx.getAcceptorEventLoopGroup()
                .forEach(acceptor -> acceptor.execute(() -> guard((SingleThreadEventLoop) acceptor, options)));
    }

    private void guard(SingleThreadEventLoop acceptor, HttpServerOptions options) {
        acceptor.registeredChannelsIterator().forEachRemaining(server -> {
            if (server.pipeline().get(NAME) == null) {
                server.pipeline().addFirst(NAME, new Accepted(options, problems, config.stallTimeout(), unread));
            }
        });
    }

    @Sharable
    private static final class Accepted extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;
        private final ProblemWriter problems;
        private final Duration stallTimeout;
        private final UnreadAnswers unread;

        private Accepted(
                HttpServerOptions options, ProblemWriter problems, Duration stallTimeout, UnreadAnswers unread) {
            this.options = options;
            this.problems = problems;
            this.stallTimeout = stallTimeout;
            this.unread = unread;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel connection) {
                connection.pipeline().addFirst(new ConnectionWatch(options, problems, stallTimeout, unread));
            }
            context.fireChannelRead(message);
        }
    }
}
