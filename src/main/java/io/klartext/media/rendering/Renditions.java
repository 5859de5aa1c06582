package io.klartext.media.rendering;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageTimeout;
import io.klartext.image.RenderRequest;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.render.ImageEngine;
import io.klartext.media.Framing;
import io.klartext.media.Recipe;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.storage.BlobStore;
import io.klartext.platform.storage.LocalFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Provides renditions: stored ones at once; others are made once for all concurrent requests. */
@Singleton
public class Renditions {
    private static final int MEGAPIXEL = 1_000_000;

    private final RenditionStore store;
    private final RenderQueue queue;
    private final ImageEngine engine;
    private final BlobStore originals;
    private final ConcurrentMap<String, CompletableFuture<Rendition>> begun = new ConcurrentHashMap<>();
    private final AtomicLong drawn = new AtomicLong();

    Renditions(RenditionStore store, RenderQueue queue, ImageEngine engine, BlobStore originals) {
        this.store = store;
        this.queue = queue;
        this.engine = engine;
        this.originals = originals;
    }

    /**
     * Completes with the rendition, or with a {@link Failure.Busy} if that takes too long.
     *
     * @param format JPEG, PNG or WebP
     * @throws Failure.UnsupportedType if the image is an SVG, or if this server cannot read or write the format
     */
    public CompletionStage<Rendition> of(Edition edition, Recipe recipe, ImageFormat format) {
        if (!edition.info().format().isRaster()) {
            throw notDrawable("An SVG has no renditions: it fits every size.");
        }
        if (!supports(edition.info().format()) || !supports(format)) {
            throw notDrawable("This server cannot read and write WebP.");
        }
        String name = edition.key() + "/" + recipe + "." + format.extension();
        return store.find(name)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> computeOnce(name, edition, recipe, format));
    }

    /** Whether files of this format can be read and written here. */
    public boolean supports(ImageFormat format) {
        return engine.supports(format);
    }

    private CompletableFuture<Rendition> computeOnce(String name, Edition edition, Recipe recipe, ImageFormat format) {
        CompletableFuture<Rendition> rendition =
                begun.computeIfAbsent(name, absent -> begin(name, edition, recipe, format));
        return rendition.whenComplete((done, failure) -> begun.remove(name, rendition));
    }

    /** How many were made since the start. */
    long drawn() {
        return drawn.get();
    }

    private CompletableFuture<Rendition> begin(String name, Edition edition, Recipe recipe, ImageFormat format) {
        int cost = (int) (edition.info().pixels() / MEGAPIXEL) + 1;
        // Another request may have finished it meanwhile.
        return store.find(name)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> queue.submit(cost, () -> draw(name, edition, recipe, format)));
    }

    private Rendition draw(String name, Edition edition, Recipe recipe, ImageFormat format) throws IOException {
        drawn.incrementAndGet();
        Framing framing =
                Framing.of(recipe, edition.info().width(), edition.info().height());
        RenderRequest rendering = new RenderRequest(
                framing.area(), framing.width(), framing.height(), format, recipe.quality(), edition.credit());
        Path target = store.begin(format);
        try (LocalFile source = originals.local(edition.location())) {
            engine.render(source.path(), edition.info(), rendering, target);
            return store.keep(name, target, format);
        } catch (UnacceptableImage damaged) {
            throw notDrawable(damaged.getMessage());
        } catch (ImageTimeout late) {
            throw new Failure.Busy("The rendition could not be made in time.");
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private static Failure notDrawable(String detail) {
        return new Failure.UnsupportedType("not_drawable", detail);
    }
}
