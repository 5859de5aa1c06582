package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.image.CaptureData;
import io.klartext.image.Credit;
import io.klartext.image.Deadline;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.ImageTimeout;
import io.klartext.image.Provenance;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.bytes.MagicBytes;
import io.klartext.image.file.ImageFile;
import io.klartext.image.render.JavaEngine;
import io.klartext.image.render.Placeholder;
import io.klartext.image.render.VipsEngine;
import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violation;
import io.klartext.platform.storage.TemporaryFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Receives image files. Before anything is decoded or kept it checks the header, refuses files that are not images or
 * too large, and removes private metadata.
 */
@Singleton
public class ImageIntake {
    private static final Logger LOG = Logger.getLogger(ImageIntake.class);
    /** The limit of the work on one file, whatever it contains. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    /** A decoded image may take a hundred megabytes of memory. */
    private static final int DECODED_AT_ONCE = 2;

    private final Semaphore decoding = new Semaphore(DECODED_AT_ONCE, true);
    private final TemporaryFiles temporary;
    private final ImageLimits limits;
    private final JavaEngine engine;

    /** Converts HEIC, AVIF and TIFF; absent where libvips is not installed. */
    private final Optional<VipsEngine> converter;

    ImageIntake(TemporaryFiles temporary, AssetConfig config) {
        this.temporary = temporary;
        this.limits = limits(config);
        this.engine = new JavaEngine(limits, TIME_LIMIT);
        this.converter = VipsEngine.onPath(TIME_LIMIT);
    }

    private static ImageLimits limits(AssetConfig config) {
        ImageLimits usual = ImageLimits.DEFAULT;
        return new ImageLimits(
                config.maxUploadSize().asLongValue(),
                usual.maxPixels(),
                usual.maxFullDecodePixels(),
                usual.maxSide(),
                usual.maxFrames(),
                usual.maxFramePixels(),
                usual.maxIccBytes(),
                usual.maxMetadataBytes());
    }

    /** Receives the file from a stream. */
    public IncomingImage take(InputStream content) throws IOException {
        Path received = temporary.create();
        try {
            Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
            return take(received);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** Receives a file of this machine without moving it. */
    public IncomingImage take(Path received) throws IOException {
        Path cleaned = temporary.create();
        boolean complete = false;
        try {
            IncomingImage image = take(received, cleaned);
            complete = true;
            return image;
        } catch (UnacceptableImage e) {
            throw refusal(e);
        } catch (ImageTimeout e) {
            throw new Failure.Busy("The image could not be read within " + TIME_LIMIT.toSeconds() + " seconds.");
        } finally {
            if (!complete) {
                Files.deleteIfExists(cleaned);
            }
        }
    }

    private IncomingImage take(Path received, Path cleaned) throws IOException {
        if (converter.isEmpty() || !MagicBytes.isConvertible(received)) {
            return take(received, received, cleaned);
        }
        Path converted = temporary.create();
        try {
            boolean readable = convert(received, converted);
            return take(received, readable ? converted : received, cleaned);
        } finally {
            Files.deleteIfExists(converted);
        }
    }

    /** Returns false if the file cannot be read. The caller then refuses it as if no converter were installed. */
    private boolean convert(Path received, Path converted) throws IOException {
        try {
            converter.orElseThrow().convert(received, limits, converted);
            return true;
        } catch (UnacceptableImage e) {
            if (e.reason() == UnacceptableImage.Reason.DAMAGED) {
                return false;
            }
            throw e;
        }
    }

    private IncomingImage take(Path sent, Path received, Path cleaned) throws IOException {
        Deadline deadline = new Deadline(TIME_LIMIT);
        try (ImageFile image = ImageFile.open(received, limits, deadline)) {
            requireSupported(image.info().format());
            image.writeClean(cleaned);
            Provenance provenance = image.provenance();
            Placeholder placeholder = placeholder(image.ends() ? cleaned : received, image, deadline);
            Credit credit = image.credit();
            CaptureData captured = image.captureData();
            // The copy comes last: nobody deletes it if something fails afterwards.
            IncomingFile signed = provenance.signed() ? copy(received) : null;
            return new IncomingImage(
                    Sha256.hexOf(sent),
                    IncomingFile.of(cleaned),
                    signed,
                    image.info(),
                    placeholder,
                    captured,
                    credit,
                    provenance.digitalSourceType());
        }
    }

    private IncomingFile copy(Path received) throws IOException {
        Path copy = temporary.create();
        try {
            Files.copy(received, copy, StandardCopyOption.REPLACE_EXISTING);
            return IncomingFile.of(copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private void requireSupported(ImageFormat format) {
        if (format.isRaster() && !engine.supports(format)) {
            throw UnacceptableImage.unsupported("This server cannot read WebP. Send the image as JPEG or PNG.");
        }
    }

    /** Draws the received file if its end is missing, because only drawing shows whether pixels are missing. */
    private Placeholder placeholder(Path file, ImageFile image, Deadline deadline) throws IOException {
        ImageInfo info = image.info();
        if (!info.format().isRaster()) {
            return null;
        }
        decoding.acquireUninterruptibly();
        try {
            return Placeholder.of(file, info, engine.until(deadline));
        } catch (ImageTimeout e) {
            if (!image.ends()) {
                throw e;
            }
            LOG.warnf(
                    "No placeholder for an image of %d x %d pixels: decoding took too long",
                    info.width(), info.height());
            return null;
        } finally {
            decoding.release();
        }
    }

    private static Failure refusal(UnacceptableImage refused) {
        return switch (refused.reason()) {
            case UNSUPPORTED -> new Failure.UnsupportedType(refused.code(), refused.getMessage());
            case TOO_MANY_BYTES -> new Failure.TooLarge(refused.code(), refused.getMessage());
            default -> new Failure.Invalid(List.of(new Violation("/file", refused.code(), refused.getMessage())));
        };
    }
}
