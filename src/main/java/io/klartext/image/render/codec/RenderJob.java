package io.klartext.image.render.codec;

import io.klartext.image.Deadline;
import io.klartext.image.ImageInfo;
import io.klartext.image.PixelArea;
import io.klartext.image.RenderRequest;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.render.scale.Orientation;
import io.klartext.image.render.scale.Scaler;

/** One rendition of one source, with the data that every decoder needs. */
public record RenderJob(ImageInfo info, RenderRequest rendering, Deadline deadline) {
    /**
     * The number of rows that may be missing at the end of an image. A file that only lacks its end marker is accepted.
     */
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

    /** Whether the rendition is complete although the file ended after this many rows of the part. */
    boolean isNearlyComplete(int rows) {
        return !info.progressive() && rows >= part().height() - LAST_BLOCKS;
    }

    /**
     * Fails if the size differs from that of the inspection, because the file was exchanged or its headers are wrong.
     */
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
