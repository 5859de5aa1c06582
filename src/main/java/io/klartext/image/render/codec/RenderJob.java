package io.klartext.image.render.codec;

import io.klartext.image.Deadline;
import io.klartext.image.ImageInfo;
import io.klartext.image.PixelArea;
import io.klartext.image.RenderRequest;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.render.scale.Orientation;
import io.klartext.image.render.scale.Scaler;

/** One rendering being made from one source: what every way of decoding has to know. */
public record RenderJob(ImageInfo info, RenderRequest rendering, Deadline deadline) {
    /** The rows of the end of an image that may be missing: a file without its end marker is no damaged image. */
    private static final int LAST_BLOCKS = 16;

    int storedWidth() {
        return Orientation.of(info).storedWidth(info.width(), info.height());
    }

    int storedHeight() {
        return Orientation.of(info).storedHeight(info.width(), info.height());
    }

    /** The part of the stored pixels that is wanted. */
    PixelArea part() {
        return Orientation.of(info).stored(rendering.crop(), info);
    }

    Scaler scaler(int bands) {
        return new Scaler(part(), bands, rendering, Orientation.of(info), deadline);
    }

    /** Whether a file that ended when this many rows of the part had come holds all that matters. */
    boolean isNearlyComplete(int rows) {
        return !info.progressive() && rows >= part().height() - LAST_BLOCKS;
    }

    /** Fails when the pixels are not as many as the inspector said: then it was another file, or it lies. */
    void requireSize(int width, int height) {
        if (width != storedWidth() || height != storedHeight()) {
            throw damaged("Its header announces " + storedWidth() + " x " + storedHeight() + " pixels, and it has "
                    + width + " x " + height + ".");
        }
    }

    public static UnacceptableImage damaged(String detail) {
        return new UnacceptableImage(UnacceptableImage.Reason.DAMAGED, "The image is damaged. " + detail);
    }
}
