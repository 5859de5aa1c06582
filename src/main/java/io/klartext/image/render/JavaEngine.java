package io.klartext.image.render;

import io.klartext.image.Deadline;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.ImageTimeout;
import io.klartext.image.RenderRequest;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.container.CreditWriter;
import io.klartext.image.container.EmbeddedProfile;
import io.klartext.image.container.PngGamma;
import io.klartext.image.render.codec.Encoder;
import io.klartext.image.render.codec.FullDecoder;
import io.klartext.image.render.codec.RenderJob;
import io.klartext.image.render.codec.StreamedJpeg;
import io.klartext.image.render.codec.StreamingCheck;
import io.klartext.image.render.codec.WebpLibrary;
import io.klartext.image.render.scale.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Draws within this JVM. A JPEG is processed row by row, so that memory does not depend on its size. Every other image
 * is decoded as a whole, and refused if it exceeds the limits for that.
 */
public final class JavaEngine implements ImageEngine {
    private final ImageLimits limits;
    private final Supplier<Deadline> deadlines;
    private final boolean streaming;

    public JavaEngine(ImageLimits limits, Duration timeLimit) {
        this(limits, timeLimit, StreamingCheck.passes());
    }

    JavaEngine(ImageLimits limits, Duration timeLimit, boolean streaming) {
        this.limits = limits;
        this.deadlines = () -> new Deadline(timeLimit);
        this.streaming = streaming;
    }

    private JavaEngine(JavaEngine engine, Deadline deadline) {
        this.limits = engine.limits;
        this.deadlines = () -> deadline;
        this.streaming = engine.streaming;
    }

    /** The same engine for work that is cut off at the deadline. */
    public JavaEngine until(Deadline deadline) {
        return new JavaEngine(this, deadline);
    }

    @Override
    public String name() {
        return streaming ? "java" : "java, without streaming";
    }

    @Override
    public boolean supports(ImageFormat format) {
        return format.isRaster() && (format != ImageFormat.WEBP || WebpLibrary.isAvailable());
    }

    @Override
    public void render(Path source, ImageInfo info, RenderRequest rendering, Path target) throws IOException {
        rendering.requireWithin(info);
        Deadline deadline = deadlines.get();
        Pixels pixels = draw(source, new RenderJob(info, rendering, deadline));
        deadline.check();
        byte[] file = Encoder.encode(pixels, rendering.format(), rendering.quality());
        Files.write(target, CreditWriter.write(file, rendering.format(), rendering.credit()));
        deadline.check();
    }

    /** The pixels of a rendering, which are not written to a file. */
    Pixels draw(Path source, ImageInfo info, RenderRequest rendering) throws IOException {
        rendering.requireWithin(info);
        return draw(source, new RenderJob(info, rendering, deadlines.get()));
    }

    private Pixels draw(Path source, RenderJob drawing) throws IOException {
        // Fails if the file cannot be read. A later failure means that the file is damaged.
        Files.size(source);
        try {
            Optional<Pixels> streamed = streaming && drawing.info().format() == ImageFormat.JPEG
                    ? StreamedJpeg.draw(source, drawing)
                    : Optional.empty();
            return streamed.isPresent() ? streamed.get() : drawWhole(source, drawing);
        } catch (ImageTimeout | UnacceptableImage e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw RenderJob.damaged("It cannot be decoded.");
        }
    }

    private Pixels drawWhole(Path source, RenderJob drawing) throws IOException {
        ImageInfo info = drawing.info();
        if (info.pixels() > limits.maxFullDecodePixels()) {
            throw new UnacceptableImage(
                    UnacceptableImage.Reason.TOO_LARGE,
                    "An image of this kind may have " + limits.maxFullDecodePixels() + " pixels, and it has "
                            + info.pixels() + ".");
        }
        Pixels pixels = FullDecoder.draw(source, drawing);
        EmbeddedProfile.of(source, info.format(), limits).ifPresent(pixels::convertToSrgb);
        if (info.format() == ImageFormat.PNG) {
            PngGamma.exponent(source).ifPresent(pixels::applyGamma);
        }
        return pixels;
    }
}
