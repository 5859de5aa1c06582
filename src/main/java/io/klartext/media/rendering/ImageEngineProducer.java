package io.klartext.media.rendering;

import io.klartext.image.ImageLimits;
import io.klartext.image.render.ImageEngine;
import io.klartext.image.render.JavaEngine;
import io.klartext.image.render.VipsEngine;
import io.klartext.media.MediaConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Chooses the image engine that the configuration names and the machine has. */
@Dependent
class ImageEngineProducer {
    private static final Logger LOG = Logger.getLogger(ImageEngineProducer.class);

    @Produces
    @Singleton
    ImageEngine engine(MediaConfig config) {
        ImageEngine engine = config.engine() == MediaConfig.Engine.JAVA ? java(config) : vipsOrElse(config);
        LOG.infof("Renditions are made by %s", engine.name());
        return engine;
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
