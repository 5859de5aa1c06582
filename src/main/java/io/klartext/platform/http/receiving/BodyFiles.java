package io.klartext.platform.http.receiving;

import io.klartext.platform.kernel.Ids;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of bodies that are too large for memory. A file is deleted when its request has ended. */
final class BodyFiles {
    private static final String FILE = BodyFiles.class.getName();
    private static final String SUFFIX = ".body";

    private final Vertx vertx;
    private final Path directory;

    /** Deletes the files that an earlier process left behind. */
    BodyFiles(Vertx vertx, Path directory) throws IOException {
        this.vertx = vertx;
        this.directory = Files.createDirectories(directory.toAbsolutePath());
        for (Path file : left()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    /** Receives the body into a file; fails with {@link BodyTooLarge} if it has more bytes than that. */
    Future<Void> receive(RoutingContext context, long limit) {
        Path path = directory.resolve(Ids.key() + SUFFIX);
        context.request().pause();
        ((RoutingContextInternal) context).setBody(Buffer.buffer());
        context.put(FILE, path);
        context.addEndHandler(end -> vertx.fileSystem().delete(path.toString()));
        return vertx.fileSystem()
                .open(path.toString(), new OpenOptions().setCreateNew(true).setRead(false))
                .compose(file -> receive(context.request(), file, limit));
    }

    private static Future<Void> receive(HttpServerRequest request, AsyncFile file, long limit) {
        Promise<Void> received = Promise.promise();
        long[] bytes = {0};
        file.exceptionHandler(received::tryFail);
        request.exceptionHandler(received::tryFail)
                .handler(chunk -> {
                    bytes[0] += chunk.length();
                    if (bytes[0] > limit) {
                        received.tryFail(new BodyTooLarge(limit));
                    } else {
                        write(request, chunk, file);
                    }
                })
                .endHandler(end -> received.tryComplete())
                .resume();
        return received.future().eventually(() -> file.close());
    }

    private static void write(HttpServerRequest request, Buffer chunk, AsyncFile file) {
        file.write(chunk);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    /** The body from its file, or from the memory of the framework. */
    static InputStream open(RoutingContext context, InputStream other) throws IOException {
        Path path = context.get(FILE);
        return path == null ? other : Files.newInputStream(path);
    }
}
