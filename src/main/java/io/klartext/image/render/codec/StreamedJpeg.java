package io.klartext.image.render.codec;

import io.klartext.image.ImageFormat;
import io.klartext.image.PixelArea;
import io.klartext.image.render.scale.Pixels;
import io.klartext.image.render.scale.RowConsumer;
import io.klartext.image.render.scale.Scaler;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Passes on the rows of a JPEG as they are decoded, so that memory does not depend on the size of the image. A
 * progressive image is passed on several times, each time from its first row and in a better quality.
 *
 * <p>This relies on behaviour that no specification guarantees: the JDK's reader copies each decoded row into its
 * destination by {@code setRect}, and the destination given here passes the row on and keeps nothing. {@link
 * StreamingCheck} tries it at the start, and images are decoded as a whole where it fails. The specified interfaces do
 * not keep memory bounded: reading by strips ({@code setSourceRegion}) decodes everything above each strip again,
 * skipping pixels ({@code setSourceSubsampling}) makes edges ragged, and a destination in a mapped file takes the 72 MB
 * of a 24-megapixel image outside of the heap.
 */
public final class StreamedJpeg {
    private static final int BANDS = 3;

    private StreamedJpeg() {}

    /** Empty when this reader cannot deliver colours, which is so for CMYK. */
    public static Optional<Pixels> draw(Path source, RenderJob drawing) throws IOException {
        ImageReader reader = Codecs.reader(ImageFormat.JPEG);
        try (ImageInputStream stream = new FileImageInputStream(source.toFile())) {
            reader.setInput(stream, true, true);
            Optional<ColorSpace> space = colorSpace(reader);
            if (space.isEmpty()) {
                return Optional.empty();
            }
            drawing.requireSize(reader.getWidth(0), reader.getHeight(0));
            Pixels pixels = read(reader, space.get(), drawing);
            if (space.get() instanceof ICC_ColorSpace profiled && !profiled.isCS_sRGB()) {
                pixels.convertToSrgb(profiled.getProfile());
            }
            return Optional.of(pixels);
        } finally {
            reader.dispose();
        }
    }

    /** Whether the file names another colour space than sRGB. */
    public static boolean isProfiled(Path source) throws IOException {
        ImageReader reader = Codecs.reader(ImageFormat.JPEG);
        try (ImageInputStream stream = new FileImageInputStream(source.toFile())) {
            reader.setInput(stream, true, true);
            return colorSpace(reader).filter(space -> !space.isCS_sRGB()).isPresent();
        } finally {
            reader.dispose();
        }
    }

    /**
     * The space of the colours that will be delivered: that of the embedded profile, which is cheaper to convert when
     * the image has become small, or sRGB. Empty for CMYK, which the JDK's reader converts wrongly.
     */
    static Optional<ColorSpace> colorSpace(ImageReader reader) throws IOException {
        Optional<ColorSpace> found = Optional.empty();
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0); types.hasNext(); ) {
            ColorSpace space = types.next().getColorModel().getColorSpace();
            if (space.getType() == ColorSpace.TYPE_CMYK) {
                return Optional.empty();
            }
            if (space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB()) {
                return Optional.of(space);
            }
            found = Optional.of(ColorSpace.getInstance(ColorSpace.CS_sRGB));
        }
        return found;
    }

    private static Pixels read(ImageReader reader, ColorSpace space, RenderJob drawing) throws IOException {
        ColorModel colors = new ComponentColorModel(
                space, new int[] {8, 8, 8}, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        PixelArea part = drawing.part();
        Scaler scaler = drawing.scaler(BANDS);
        Sink sink = new Sink(part.width(), part.height(), scaler);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(part.x(), part.y(), part.width(), part.height()));
        param.setDestination(new BufferedImage(colors, sink, false, null));
        MissingPixels missing = new MissingPixels(() -> !drawing.isNearlyComplete(sink.next));
        reader.addIIOReadWarningListener(missing);
        try {
            reader.read(0, param);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (missing.found() || !scaler.isComplete()) {
            throw RenderJob.damaged("Its end is missing.");
        }
        return scaler.result();
    }

    /** Looks like a raster of the given size and has the memory of one row. */
    private static final class Sink extends WritableRaster {
        private final RowConsumer rows;
        private int next;

        Sink(int width, int height, RowConsumer rows) {
            super(
                    new PixelInterleavedSampleModel(
                            DataBuffer.TYPE_BYTE, width, height, BANDS, width * BANDS, new int[] {0, 1, 2}),
                    new DataBufferByte(width * BANDS),
                    new Point());
            this.rows = rows;
        }

        @Override
        public void setRect(int x, int y, Raster row) {
            try {
                next = y + row.getMinY() + 1;
                rows.row(next - 1, ((DataBufferByte) row.getDataBuffer()).getData());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
