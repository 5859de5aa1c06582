package io.klartext.media.delivery;

import io.klartext.image.ImageFormat;
import io.klartext.media.RenditionPaths;
import io.klartext.media.delivery.PublicEditions.ShownEdition;
import io.klartext.media.rendering.Edition;
import io.klartext.media.rendering.Rendition;
import io.klartext.media.rendering.Renditions;
import io.klartext.platform.http.condition.ByteRange;
import io.klartext.platform.http.condition.CacheableErrors;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.klartext.platform.storage.BlobStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.PathPart;

/** Serves originals and renditions to browsers. */
@Path(RenditionPaths.ROOT)
@PermitAll
@CacheableErrors
public class ImageResource {
    private final PublicEditions editions;
    private final Renditions renditions;
    private final RenditionPaths addresses;
    private final BlobStore originals;
    private final CurrentCaller caller;

    ImageResource(
            PublicEditions editions,
            Renditions renditions,
            RenditionPaths addresses,
            BlobStore originals,
            CurrentCaller caller) {
        this.editions = editions;
        this.renditions = renditions;
        this.addresses = addresses;
        this.originals = originals;
        this.caller = caller;
    }

    @GET
    @Path("/o/{edition}/{file}")
    @Produces({"image/jpeg", "image/png", "image/gif", "image/webp", "image/svg+xml"})
    public Response original(
            @PathParam("edition") String key, @PathParam("file") String name, @BeanParam ImageParameters conditions) {
        FileNameSegment file = FileNameSegment.ofOriginal(name);
        ShownEdition shown = shown(key);
        Edition edition = shown.edition();
        if (file.format() != edition.info().format()) {
            throw FileNameSegment.unknown();
        }
        ImageView answer =
                new ImageView(file.text(), file.format(), edition.sha256(), edition.bytes(), false, shown.isPublic());
        return answer.to(conditions.wanted(), range -> open(edition.location(), range));
    }

    private ShownEdition shown(String edition) {
        boolean readsDrafts = caller.find()
                .filter(by -> by.has(Scope.ARTICLES_READ) || by.has(Scope.ASSETS_WRITE))
                .isPresent();
        return editions.shown(edition, readsDrafts);
    }

    private InputStream open(String location, ByteRange range) {
        try {
            return originals.open(location, range.first(), range.length());
        } catch (IOException e) {
            throw new UncheckedIOException("an original cannot be read", e);
        }
    }

    @GET
    @Path("/i/{edition}/{recipe}/{file}")
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @Blocking
    public CompletionStage<Response> rendition(
            @PathParam("edition") String key,
            @PathParam("recipe") String recipe,
            @PathParam("file") String name,
            @QueryParam("s") String signature,
            @BeanParam ImageParameters conditions) {
        RenditionPaths.Asked asked = addresses.read(key, recipe, name, signature);
        FileNameSegment file = FileNameSegment.ofRendition(name);
        ShownEdition shown = shown(key);
        Edition edition = shown.edition();
        if (asked.moved() != null) {
            return CompletableFuture.completedFuture(
                    LocationResponse.moved(asked.moved()).build());
        }
        ImageFormat format = file.format() == null ? negotiated(conditions.accept(), edition) : file.format();
        ImageParameters.Wanted wanted = conditions.wanted();
        return renditions
                .of(edition, asked.recipe(), format)
                .thenApply(rendition -> answer(rendition, file, shown.isPublic(), wanted));
    }

    private ImageFormat negotiated(String accept, Edition edition) {
        return AutoFormat.choose(accept, edition.info(), renditions.supports(ImageFormat.WEBP));
    }

    private static Response answer(
            Rendition rendition, FileNameSegment file, boolean isPublic, ImageParameters.Wanted wanted) {
        ImageView answer = new ImageView(
                file.nameAs(rendition.format()),
                rendition.format(),
                rendition.digest(),
                rendition.bytes(),
                file.format() == null,
                isPublic);
        return answer.to(wanted, range -> new PathPart(rendition.file(), range.first(), range.length()));
    }
}
