package io.klartext.image;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a walk through a whole file, header by header, has found.
 *
 * @param clean the same picture without whatever is no part of it
 */
record Anatomy(ImageInfo info, Metadata metadata, Pieces clean) {
    static Anatomy of(Path file, ImageLimits limits) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return of(bytes, limits);
        }
    }

    static Anatomy of(FileBytes file, ImageLimits limits) throws IOException {
        if (file.size() > limits.maxBytes()) {
            throw new UnacceptableImage(
                    UnacceptableImage.Reason.TOO_MANY_BYTES,
                    "The file has %d bytes; %d are the most.".formatted(file.size(), limits.maxBytes()));
        }
        Bounds bounds = new Bounds(limits);
        return switch (Signature.of(file)) {
            case JPEG -> new JpegWalk(file, bounds).walk();
            case PNG -> new PngWalk(file, bounds).walk();
            case GIF -> new GifWalk(file, bounds).walk();
            case WEBP -> new WebpWalk(file, bounds).walk();
            case SVG -> SvgSanitizing.walk(file, bounds);
        };
    }
}
