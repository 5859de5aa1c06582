package io.klartext.platform.http.connection;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Decodes requests as the framework does, but refuses a request with both {@code Content-Length} and
 * {@code Transfer-Encoding}: a proxy may have determined another end of its body (RFC 9112, section 6.3).
 */
final class StrictDecoder extends VertxHttpRequestDecoder {
    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new TwoLengths();
    }

    /** The request has two lengths. */
    static final class TwoLengths extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }
}
