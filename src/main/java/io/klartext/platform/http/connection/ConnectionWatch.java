package io.klartext.platform.http.connection;

import io.klartext.platform.http.problem.ProblemWriter;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes idle and slow connections: after 75 seconds without a request (proxies keep theirs for 60), if the head of a
 * request is incomplete after 60 seconds, if a response is not read for the configured time, or if it is not read to its
 * end within 15 minutes. What is not read yet counts in {@link UnreadAnswers}.
 *
 * <p>It checks the connection every five seconds, so that requests need no timers.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails is closed by its server
final class ConnectionWatch extends ChannelDuplexHandler {
    private static final String GATE = "klartext-gate";
    private static final String DECODER = "httpDecoder";
    private static final String HTTP = "handler";

    private static final int LOOK_SECONDS = 5;
    private static final int IDLE_LOOKS = 75 / LOOK_SECONDS;
    private static final int HEAD_LOOKS = 60 / LOOK_SECONDS;
    private static final int RESPONSE_LOOKS = 15 * 60 / LOOK_SECONDS;

    private final HttpServerOptions options;
    private final RequestGate gate;
    private final long stalledLooks;
    private final UnreadAnswers unreadAnswers;
    private ScheduledFuture<?> looking;
    private boolean headBegun;
    private long answered;
    private int waited;
    private long counted;
    private long unsent;
    private int stalled;
    private int sending;

    ConnectionWatch(
            HttpServerOptions options, ProblemWriter problems, Duration stallTimeout, UnreadAnswers unreadAnswers) {
        this.options = options;
        this.gate = new RequestGate(problems);
        this.unreadAnswers = unreadAnswers;
        this.stalledLooks = Math.max(1, stallTimeout.toSeconds() / LOOK_SECONDS);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        looking = context.executor()
                .scheduleAtFixedRate(() -> look(context), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
        counted = 0;
        unreadAnswers.record(context, 0);
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        placeGate(context.pipeline());
        headBegun &= gate.answered() == answered;
        if (!headBegun && !gate.isServing()) {
            headBegun = true;
            answered = gate.answered();
            waited = 0;
        }
        context.fireChannelRead(message);
    }

    /**
     * Counts here, too, because many answers may be written before they are flushed. The count before the message leaves
     * out what the client has read meanwhile.
     */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        countUnread(context);
        context.write(message, promise);
        countUnread(context);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        countUnread(context);
    }

    /** A client has read so much that more can be written. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        countUnread(context);
        context.fireChannelWritabilityChanged();
    }

    private void countUnread(ChannelHandlerContext context) {
        long unread = unread(context.channel().unsafe().outboundBuffer());
        if (unread != counted) {
            counted = unread;
            unreadAnswers.record(context, unread);
        }
    }

    private static long unread(ChannelOutboundBuffer buffer) {
        return buffer == null ? 0 : Math.max(0, buffer.totalPendingWriteBytes() - buffer.currentProgress());
    }

    /** Files are sent from the disk, so that they take no memory. */
    private static long unreadOfFile(ChannelOutboundBuffer buffer) {
        return buffer != null && buffer.current() instanceof FileRegion file ? file.count() - file.transferred() : 0;
    }

    /** The handlers of HTTP/1.1 exist once the protocol is known; HTTP/2 has other handlers and no gate. */
    private void placeGate(ChannelPipeline pipeline) {
        if (pipeline.get(GATE) == null && pipeline.get(DECODER) != null && pipeline.get(HTTP) != null) {
            pipeline.replace(DECODER, DECODER, new StrictDecoder(options));
            pipeline.addBefore(HTTP, GATE, gate);
        }
    }

    private void look(ChannelHandlerContext context) {
        if (hasWaitedTooLong(context.pipeline())) {
            if (headBegun && context.pipeline().get(GATE) != null) {
                gate.refuse(Refusal.SLOW);
            } else {
                context.close();
            }
        } else if (isNotReading(context.channel().unsafe().outboundBuffer())) {
            context.close();
        } else {
            countUnread(context);
        }
    }

    private boolean hasWaitedTooLong(ChannelPipeline pipeline) {
        if (pipeline.get(DECODER) == null) {
            // The protocol is not known yet, or it is HTTP/2, which has the idle timeout of the framework.
            return pipeline.get(HTTP) == null && ++waited >= HEAD_LOOKS;
        }
        if (gate.isServing() || gate.answered() != answered) {
            headBegun = false;
            answered = gate.answered();
            waited = 0;
            return false;
        }
        return ++waited >= (headBegun ? HEAD_LOOKS : IDLE_LOOKS);
    }

    private boolean isNotReading(ChannelOutboundBuffer buffer) {
        long now = unread(buffer) + unreadOfFile(buffer);
        stalled = now > 0 && now == unsent ? stalled + 1 : 0;
        sending = now > 0 ? sending + 1 : 0;
        unsent = now;
        return stalled >= stalledLooks || sending >= RESPONSE_LOOKS;
    }
}
