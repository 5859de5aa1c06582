package io.klartext.platform.http.connection;

import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Passes on the valid requests of one HTTP/1.1 connection. Answers the first invalid one with a problem document, after
 * the responses to earlier requests, and closes the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails is closed by its server
final class RequestGate extends ChannelDuplexHandler {
    /** The time in which the client can read the refusal. After that, more bytes from it reset the connection. */
    private static final int LINGER_SECONDS = 1;

    private final ProblemWriter problems;
    private ChannelHandlerContext context;
    private int open;
    private long answered;
    private boolean answering;
    private Refusal refusal;
    private boolean refused;

    RequestGate(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Whether a request was read that is not answered yet. */
    boolean isServing() {
        return open > 0;
    }

    /** How many requests were answered. */
    long answered() {
        return answered;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext same, Object message) {
        if (refusal == null && message instanceof HttpRequest request) {
            take(request);
        } else if (refusal == null
                && message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            refuse(Refusal.BODY);
        }
        if (refusal == null) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    private void take(HttpRequest request) {
        Refusal why = Refusal.of(request);
        if (why == null) {
            open++;
            // The server supports no upgrade (RFC 9110, section 7.8).
            request.headers().remove(HttpHeaderNames.UPGRADE);
            ForwardedHeaders.removeMalformed(request.headers());
        } else if (open == 0) {
            refuse(why);
        } else {
            refusal = why;
        }
    }

    /** Refuses what is being read; the request before it has been answered, or has a body that cannot be read. */
    void refuse(Refusal why) {
        refusal = why;
        if (open > 1 || answering) {
            context.close();
        } else {
            send(why);
        }
    }

    @Override
    public void write(ChannelHandlerContext same, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.setFailure(new ClosedChannelException());
            return;
        }
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        context.write(message, promise);
        if (!interim && message instanceof LastHttpContent) {
            finish();
        } else if (!interim) {
            answering = true;
        }
    }

    private void finish() {
        answering = false;
        open--;
        answered++;
        if (refusal != null && open == 0) {
            send(refusal);
        }
    }

    private void send(Refusal why) {
        refused = true;
        String requestId = problems.newRequestId();
        byte[] document = problems.toJson(why.problem(), requestId).getBytes(StandardCharsets.UTF_8);
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(why.type().status()),
                Unpooled.wrappedBuffer(document));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, document.length)
                .set(HttpHeaderNames.CONNECTION, "close")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Request-Id", requestId);
        if (why.type() == ProblemType.METHOD_NOT_ALLOWED) {
            response.headers().set(HttpHeaderNames.ALLOW, "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        }
        context.writeAndFlush(response).addListener(sent -> hangUp());
    }

    private void hangUp() {
        if (context.channel() instanceof DuplexChannel socket) {
            socket.shutdownOutput();
        }
        context.executor().schedule(() -> context.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }
}
