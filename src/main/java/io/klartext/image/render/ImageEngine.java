package io.klartext.image.render;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageTimeout;
import io.klartext.image.RenderRequest;
import io.klartext.image.UnacceptableImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Draws images in other sizes. Engines differ in speed and slightly in pixel values, but not in the content of a
 * rendition.
 */
public interface ImageEngine {
    /** For people and logs. */
    String name();

    /** Whether it can read and write files of this format here. */
    boolean supports(ImageFormat format);

    /**
     * Draws the source into the target, which is replaced; after a failure its content is undefined. It ends early when
     * the thread is interrupted.
     *
     * @param info what the inspector said about this very file
     * @throws IllegalArgumentException when the rendering does not fit the image
     * @throws UnacceptableImage when the file turns out to be damaged, or larger than this engine can decode
     * @throws ImageTimeout when the engine's time limit is over, or the thread was interrupted
     */
    void render(Path source, ImageInfo info, RenderRequest rendering, Path target) throws IOException;
}
