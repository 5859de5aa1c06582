package io.klartext.image.container;

import io.klartext.image.Bounds;
import io.klartext.image.ImageFormat;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.bytes.MagicBytes;
import java.io.IOException;

/** Reads the structure of a file that is made of pixels. */
public final class RasterParser {
    private RasterParser() {}

    /** Fails with {@link UnacceptableImage} for a format without pixels, too. */
    public static ImageStructure parse(FileBytes file, ImageFormat format, Bounds bounds) throws IOException {
        return switch (format) {
            case JPEG -> new JpegParser(file, bounds).parse();
            case PNG -> new PngParser(file, bounds).parse();
            case GIF -> new GifParser(file, bounds).parse();
            case WEBP -> new WebpParser(file, bounds).parse();
            case SVG -> throw MagicBytes.unsupported();
        };
    }
}
