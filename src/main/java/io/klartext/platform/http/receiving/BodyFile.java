package io.klartext.platform.http.receiving;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpServerRequest;

/** Receives the body of one request into a file, on the event loop of the request. */
final class BodyFile {
    private final HttpServerRequest request;
    private final long limit;
    private final Promise<Void> ended = Promise.promise();
    private Throwable failure;
    private long bytes;

    /** Pauses the request. It is resumed when the file is open; the client may leave before. */
    BodyFile(HttpServerRequest request, long limit) {
        this.request = request.pause().exceptionHandler(this::fail);
        this.limit = limit;
    }

    /**
     * Receives the body and closes the file. Fails with {@link BodyTooLarge} if the body exceeds its limit, with
     * {@link BodyNotStored} if the file cannot be written, and with another cause if the client leaves.
     */
    Future<Void> receiveInto(AsyncFile file) {
        file.exceptionHandler(cause -> fail(new BodyNotStored(cause)));
        request.handler(chunk -> take(chunk, file)).endHandler(end -> ended.tryComplete());
        request.resume();
        return ended.future()
                .compose(end -> file.close().recover(cause -> Future.failedFuture(new BodyNotStored(cause))))
                // The last bytes are written after the body has ended.
                .compose(closed -> failure == null ? Future.succeededFuture() : Future.failedFuture(failure));
    }

    private void take(Buffer chunk, AsyncFile file) {
        bytes += chunk.length();
        if (bytes > limit) {
            fail(new BodyTooLarge(limit));
        }
        // What was read before the client left still arrives afterwards.
        if (failure == null) {
            write(chunk, file);
        }
    }

    private void write(Buffer chunk, AsyncFile file) {
        file.write(chunk).onFailure(cause -> fail(new BodyNotStored(cause)));
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    private void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        ended.tryComplete();
    }
}
