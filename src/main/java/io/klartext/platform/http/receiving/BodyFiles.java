package io.klartext.platform.http.receiving;

import io.klartext.platform.kernel.Ids;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

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

    /** Receives the body as {@link BodyFile#receiveInto} does. */
    Future<Void> receive(RoutingContext context, long limit) {
        Path path = directory.resolve(Ids.key() + SUFFIX);
        BodyFile body = new BodyFile(context.request(), limit);
        ((RoutingContextInternal) context).setBody(Buffer.buffer());
        context.put(FILE, path);
        Future<AsyncFile> opening = vertx.fileSystem()
                .open(path.toString(), new OpenOptions().setCreateNew(true).setRead(false));
        // The request may end before the file exists.
        context.addEndHandler(
                end -> opening.onSuccess(opened -> vertx.fileSystem().delete(path.toString())));
        return opening.recover(cause -> Future.failedFuture(new BodyNotStored(cause)))
                .compose(body::receiveInto);
    }

    /** The body from its file, or from the memory of the framework. */
    static InputStream open(RoutingContext context, InputStream other) throws IOException {
        Path path = context.get(FILE);
        if (path == null) {
            return other;
        }
        InputStream body = Files.newInputStream(path);
        // A deleted file takes room on the disk for as long as it is open. A client that leaves ends no work on its
        // body.
        CurrentRequestManager.get().registerCompletionCallback(failure -> close(body));
        return body;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
