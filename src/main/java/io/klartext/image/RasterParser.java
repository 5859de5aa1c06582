package io.klartext.image;

import java.io.IOException;

/** Reads the structure of a file that is made of pixels. */
final class RasterParser {
    private RasterParser() {}

    /** Fails with {@link UnacceptableImage} for a format without pixels, too. */
    static ImageStructure parse(FileBytes file, ImageFormat format, Bounds bounds) throws IOException {
        return switch (format) {
            case JPEG -> new JpegParser(file, bounds).parse();
            case PNG -> new PngParser(file, bounds).parse();
            case GIF -> new GifParser(file, bounds).parse();
            case WEBP -> new WebpParser(file, bounds).parse();
            case SVG -> throw MagicBytes.unsupported();
        };
    }
}
