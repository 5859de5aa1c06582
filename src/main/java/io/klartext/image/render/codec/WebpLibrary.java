package io.klartext.image.render.codec;

import io.klartext.image.ImageFormat;
import io.klartext.image.bytes.ScratchFiles;
import io.klartext.image.render.scale.Pixels;
import java.io.IOException;

/**
 * The native library for WebP, which is unpacked and loaded. This fails if no directory may contain executable files.
 */
public final class WebpLibrary {
    /** The property with the directory in which the library is unpacked. */
    private static final String DIRECTORY = "com.luciad.imageio.webp.tmpdir";

    private WebpLibrary() {}

    /** Loads the library at its first use. */
    private static final class Loaded {
        private static final boolean YES = load();

        private static boolean load() {
            ScratchFiles.executable().ifPresent(directory -> System.setProperty(DIRECTORY, directory.toString()));
            try {
                return Encoder.encode(new Pixels(1, 1, 3), ImageFormat.WEBP, 80).length > 0;
            } catch (IOException | RuntimeException | LinkageError e) {
                return false;
            }
        }
    }

    /** Whether WebP can be read and written on this machine. */
    public static boolean isAvailable() {
        return Loaded.YES;
    }
}
