package io.klartext.media.rendering;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageLimits;
import io.klartext.image.bytes.ScratchFiles;
import io.klartext.image.render.ImageEngine;
import io.klartext.image.render.JavaEngine;
import io.klartext.image.render.VipsEngine;
import io.klartext.media.MediaConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Chooses the image engine that the configuration names and the machine has. */
@Dependent
class ImageEngineProducer {
    private static final Logger LOG = Logger.getLogger(ImageEngineProducer.class);

    @Produces
    @Singleton
    ImageEngine engine(MediaConfig config) throws IOException {
        ScratchFiles.use(config.scratch());
        ImageEngine engine = config.engine() == MediaConfig.Engine.JAVA ? java(config) : vipsOrElse(config);
        LOG.infof("Renditions are made by %s", engine.name());
        return engine;
    }

    /** Comes before everything that works with images at the start. */
    void prepare(@Observes @Priority(1) StartupEvent event, MediaConfig config, ImageEngine engine) {
        if (!engine.supports(ImageFormat.WEBP)) {
            LOG.warnf(
                    "The library for WebP cannot be loaded: nothing may be executed in %s. Renditions are JPEG or PNG, and"
                            + " WebP files are refused.",
                    config.scratch());
        }
    }

    private static ImageEngine vipsOrElse(MediaConfig config) {
        Optional<VipsEngine> vips = VipsEngine.onPath(config.timeLimit());
        if (vips.isPresent()) {
            return vips.get();
        }
        if (config.engine() == MediaConfig.Engine.VIPS) {
            throw new IllegalStateException(
                    "klartext.media.engine is vips, but there is no libvips 8.13 or newer on the PATH");
        }
        return java(config);
    }

    private static ImageEngine java(MediaConfig config) {
        return new JavaEngine(ImageLimits.DEFAULT, config.timeLimit());
    }
}
