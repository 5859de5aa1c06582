package io.klartext.image;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Says what a file is, from its headers alone, and refuses what Klartext does not keep: other types, too large ones, and
 * those that end early or contradict themselves. Never decodes a pixel, so that it costs the same few milliseconds and
 * kilobytes for every file. Safe for use by many threads.
 */
public final class ImageInspector {
    private final ImageLimits limits;

    public ImageInspector(ImageLimits limits) {
        this.limits = limits;
    }

    /** Fails with {@link UnacceptableImage}. */
    public ImageInfo inspect(Path file) throws IOException {
        return Anatomy.of(file, limits).info();
    }
}
