package io.klartext.media.rendering;

import io.klartext.image.ImageFormat;
import io.klartext.media.MediaConfig;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps renditions in a directory of bounded size. A file appears whole or not at all and carries its metadata in its
 * name, so that a restarted server finds it again. The file's time is the time of its last use.
 */
@Singleton
class RenditionStore {
    /** Longer than a request needs to open a file that it was given. */
    private static final Duration IN_USE = Duration.ofSeconds(10);

    /** The precision of the stored time of the last use. Writing it at each use would cost more than it is worth. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(10);

    private final Path directory;
    private final long maxBytes;
    private final Clock clock;

    /** The least recently used comes first. */
    private final Map<String, Kept> byKey = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    private record Kept(Rendition rendition, Instant used, Instant touched) {}

    @Inject
    RenditionStore(MediaConfig config, Clock clock) {
        this(config.cache(), config.cacheSize().asLongValue(), clock);
    }

    RenditionStore(Path directory, long maxBytes, Clock clock) {
        this.directory = directory;
        this.maxBytes = maxBytes;
        this.clock = clock;
        RenditionFile.in(directory, clock.now()).forEach(found -> add(found.key(), found.rendition(), found.used()));
        evict(clock.now());
    }

    /** A temporary file for a rendition that is being made. */
    Path begin(ImageFormat format) throws IOException {
        return RenditionFile.temporary(directory, format);
    }

    /** Moves the finished temporary file to its place. */
    Rendition keep(String name, Path made, ImageFormat format) throws IOException {
        try (FileChannel file = FileChannel.open(made, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        String key = RenditionFile.key(name);
        Rendition rendition = RenditionFile.named(directory, key, made, format);
        Files.createDirectories(rendition.file().getParent());
        Files.move(made, rendition.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        synchronized (this) {
            Instant now = clock.now();
            add(key, rendition, now);
            evict(now);
        }
        return rendition;
    }

    Optional<Rendition> find(String name) {
        String key = RenditionFile.key(name);
        synchronized (this) {
            Kept kept = byKey.get(key);
            if (kept == null || !Files.isReadable(kept.rendition().file())) {
                remove(key);
                return Optional.empty();
            }
            byKey.put(key, use(kept, clock.now()));
            return Optional.of(kept.rendition());
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static Kept use(Kept kept, Instant now) {
        if (kept.touched().plus(TOUCH_EVERY).isAfter(now)) {
            return new Kept(kept.rendition(), now, kept.touched());
        }
        try {
            Files.setLastModifiedTime(kept.rendition().file(), FileTime.from(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(kept.rendition(), now, now);
    }

    private synchronized void add(String key, Rendition rendition, Instant used) {
        Kept before = byKey.put(key, new Kept(rendition, used, used));
        bytes += rendition.bytes() - (before == null ? 0 : before.rendition().bytes());
    }

    private synchronized void remove(String key) {
        Kept removed = byKey.remove(key);
        bytes -= removed == null ? 0 : removed.rendition().bytes();
    }

    private synchronized void evict(Instant now) {
        Iterator<Kept> oldest = byKey.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            Kept kept = oldest.next();
            if (kept.used().plus(IN_USE).isAfter(now)) {
                return;
            }
            RenditionFile.delete(kept.rendition().file());
            oldest.remove();
            bytes -= kept.rendition().bytes();
        }
    }
}
