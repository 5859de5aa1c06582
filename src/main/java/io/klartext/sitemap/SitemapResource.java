package io.klartext.sitemap;

import io.klartext.asset.AssetGroups;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.site.PublicChanges;
import io.klartext.site.settings.Site;
import io.klartext.site.settings.SiteSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What search engines read. A site passes these paths on to this server. */
@Path("/")
@Singleton
@PermitAll
public class SitemapResource implements CachedPaths {
    private static final String EXTENSION = ".xml";

    private final SitemapPages pages;
    private final SitemapView view;
    private final PublicChanges schedule;
    private final SiteSettings settings;
    private final CachedAnswers cached;

    SitemapResource(
            SitemapPages pages, SitemapView view, PublicChanges schedule, SiteSettings settings, CachedAnswers cached) {
        this.pages = pages;
        this.view = view;
        this.schedule = schedule;
        this.settings = settings;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of("/sitemap.xml", "/sitemaps");
    }

    @GET
    @Cached
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response index() {
        return xml(view.index(pages.firsts()), dependencies());
    }

    @GET
    @Cached
    @Path("sitemaps/news.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response news() {
        List<SitemapPage> news = pages.news();
        Dependencies dependencies = dependencies().on(Site.GROUP);
        news.forEach(page -> dependencies.until(SitemapPages.newsUntil(page)));
        return xml(view.news(news, settings.current().title()), dependencies);
    }

    @GET
    @Cached
    @Path("sitemaps/{file}")
    @Produces(MediaType.APPLICATION_XML)
    public Response pages(@PathParam("file") String file) {
        List<SitemapPage> found = file.endsWith(EXTENSION)
                ? Ids.parse(file.substring(0, file.length() - EXTENSION.length()))
                        .map(pages::from)
                        .orElse(List.of())
                : List.of();
        if (found.isEmpty()) {
            throw new Failure.NotFound("The sitemap");
        }
        return xml(view.pages(found), dependencies());
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return view.robots();
    }

    private Dependencies dependencies() {
        return new Dependencies()
                .on(PublicChanges.ARTICLES)
                .on(AssetGroups.ASSETS)
                .until(schedule.next());
    }

    private Response xml(byte[] document, Dependencies dependencies) {
        return cached.answer(
                Response.ok(document).type(MediaType.APPLICATION_XML).build(), dependencies);
    }
}
