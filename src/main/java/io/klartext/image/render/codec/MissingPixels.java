package io.klartext.image.render.codec;

import java.util.function.BooleanSupplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Distinguishes a JPEG that ends before its last pixels from one that only lacks its end marker. The JDK's reader fills
 * both with grey and warns: first about the missing marker, then about missing pixels.
 */
final class MissingPixels implements IIOReadWarningListener {
    private final BooleanSupplier matters;
    private boolean endMissing;
    private boolean found;

    /**
     * @param matters whether pixels that are missing at this moment matter
     */
    MissingPixels(BooleanSupplier matters) {
        this.matters = matters;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        endMissing |= warning.startsWith("Truncated");
        found |= endMissing && warning.contains("premature end of data") && matters.getAsBoolean();
    }

    boolean found() {
        return found;
    }
}
