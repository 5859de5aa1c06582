package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.image.Deadline;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.ImageTimeout;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.file.ImageFile;
import io.klartext.image.render.JavaEngine;
import io.klartext.image.render.Placeholder;
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
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Receives image files. Before anything is decoded or kept it checks the header, refuses files that are not images or too
 * large, and removes private metadata.
 */
@Singleton
public class ImageIntake {
    private static final Logger LOG = Logger.getLogger(ImageIntake.class);
    /** Ends the work on one file, whatever it contains. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    /** A decoded image may take a hundred megabytes of memory. */
    private static final int DECODED_AT_ONCE = 2;

    private final Semaphore decoding = new Semaphore(DECODED_AT_ONCE, true);
    private final TemporaryFiles temporary;
    private final ImageLimits limits;
    private final JavaEngine engine;

    ImageIntake(TemporaryFiles temporary, AssetConfig config) {
        this.temporary = temporary;
        this.limits = limits(config);
        this.engine = new JavaEngine(limits, TIME_LIMIT);
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

    /** Receives a file on this machine, which stays where it is. */
    public IncomingImage take(Path received) throws IOException {
        Path cleaned = temporary.create();
        try {
            return take(received, cleaned);
        } catch (UnacceptableImage e) {
            Files.deleteIfExists(cleaned);
            throw refusal(e);
        } catch (ImageTimeout e) {
            Files.deleteIfExists(cleaned);
            throw new Failure.Busy("The image could not be read within " + TIME_LIMIT.toSeconds() + " seconds.");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(cleaned);
            throw e;
        }
    }

    private IncomingImage take(Path received, Path cleaned) throws IOException {
        Deadline deadline = new Deadline(TIME_LIMIT);
        try (ImageFile image = ImageFile.open(received, limits, deadline)) {
            image.writeClean(cleaned);
            return new IncomingImage(
                    cleaned,
                    Sha256.hexOf(cleaned),
                    Files.size(cleaned),
                    image.info(),
                    placeholder(image.ends() ? cleaned : received, image, deadline),
                    image.captureData(),
                    image.credit());
        }
    }

    /** Draws a file without its end as it came, because only that way it shows whether pixels are missing. */
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
