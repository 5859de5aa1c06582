package io.klartext.article.archive;

import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.Locales;
import io.klartext.site.PublicChanges;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;

/** The months of published articles. */
@Path(ArchiveResource.PATH)
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ArchiveResource implements CachedPaths {
    static final String PATH = Paths.DELIVERY + "/archive";
    private static final String UTC = "UTC";

    private final Archive archive;
    private final PublicChanges schedule;
    private final CachedAnswers cached;

    ArchiveResource(Archive archive, PublicChanges schedule, CachedAnswers cached) {
        this.archive = archive;
        this.schedule = schedule;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(PATH);
    }

    @GET
    @Cached
    public Response months(@QueryParam("locale") String locale, @QueryParam("timeZone") String timeZone) {
        Locales locales = Locales.parse(locale);
        // Before the statements, so that the answer expires if a schedule changes it in between.
        Dependencies dependencies =
                new Dependencies().on(PublicChanges.ARTICLES).until(schedule.next());
        ArchiveView view = ArchiveView.of(archive.months(locales, zone(timeZone)), locales);
        return cached.answer(Response.ok(view).build(), dependencies);
    }

    private static ZoneId zone(String timeZone) {
        if (timeZone == null) {
            return ZoneId.of(UTC);
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new Failure.BadParameter(
                    "timeZone", "'timeZone' must be the name of a time zone, such as Europe/Berlin.");
        }
        return ZoneId.of(timeZone);
    }
}
