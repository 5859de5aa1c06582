package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.RenderTimeout;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.file.ImageFile;
import io.klartext.image.render.ImageEngine;
import io.klartext.image.render.JavaEngine;
import io.klartext.image.render.Placeholder;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Sha256;
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
 * Takes files in: looks at the header, refuses what is no picture or too large a one, and removes what nobody else should
 * know, before anything of it is decoded or kept.
 */
@Singleton
public class PictureIntake {
    private static final Logger LOG = Logger.getLogger(PictureIntake.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A picture that is decoded may take a hundred megabytes. */
    private static final int DECODED_AT_ONCE = 2;

    private final Semaphore decoding = new Semaphore(DECODED_AT_ONCE, true);
    private final TemporaryFiles temporary;
    private final ImageLimits limits;
    private final ImageEngine engine;

    PictureIntake(TemporaryFiles temporary, AssetConfig config) {
        this.temporary = temporary;
        this.limits = limits(config);
        this.engine = new JavaEngine(limits, PATIENCE);
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

    /** Takes in what the stream brings. */
    public IncomingPicture take(InputStream content) throws IOException {
        Path received = temporary.create();
        try {
            Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
            return take(received);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** Takes in a file that is already there, and stays there. */
    public IncomingPicture take(Path received) throws IOException {
        Path cleaned = temporary.create();
        try {
            return take(received, cleaned);
        } catch (UnacceptableImage e) {
            Files.deleteIfExists(cleaned);
            throw refusal(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(cleaned);
            throw e;
        }
    }

    private IncomingPicture take(Path received, Path cleaned) throws IOException {
        try (ImageFile image = ImageFile.open(received, limits)) {
            image.writeClean(cleaned);
            return new IncomingPicture(
                    cleaned,
                    Sha256.hexOf(cleaned),
                    Files.size(cleaned),
                    image.info(),
                    placeholder(cleaned, image.info()),
                    image.captureData(),
                    image.credit());
        }
    }

    private Placeholder placeholder(Path cleaned, ImageInfo info) throws IOException {
        if (!info.format().isRaster()) {
            return null;
        }
        decoding.acquireUninterruptibly();
        try {
            return Placeholder.of(cleaned, info, engine);
        } catch (RenderTimeout e) {
            LOG.warnf("A picture of %d x %d pixels takes too long to draw", info.width(), info.height());
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
