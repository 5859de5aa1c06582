package io.klartext.sitemap;

import io.klartext.article.ArticleGroups;
import io.klartext.article.delivery.PublicationSchedule;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
    private final PublicationSchedule schedule;
    private final CachedAnswers cached;

    SitemapResource(SitemapPages pages, SitemapView view, PublicationSchedule schedule, CachedAnswers cached) {
        this.pages = pages;
        this.view = view;
        this.schedule = schedule;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of("/sitemap.xml", "/sitemaps", "/robots.txt");
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response index(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return xml(view.index(pages.firsts()), dependencies(), known);
    }

    @GET
    @Path("sitemaps/news.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response news(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        List<SitemapPage> news = pages.news();
        Dependencies dependencies = dependencies();
        news.forEach(page -> dependencies.until(SitemapPages.newsUntil(page)));
        return xml(view.news(news), dependencies, known);
    }

    @GET
    @Path("sitemaps/{file}")
    @Produces(MediaType.APPLICATION_XML)
    public Response pages(@PathParam("file") String file, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        List<SitemapPage> found = Ids.parse(file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file)
                .map(pages::from)
                .orElse(List.of());
        if (found.isEmpty()) {
            throw new Failure.NotFound("The sitemap");
        }
        return xml(view.pages(found), dependencies(), known);
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return view.robots();
    }

    private Dependencies dependencies() {
        return new Dependencies().on(ArticleGroups.LISTS).until(schedule.next());
    }

    private Response xml(byte[] document, Dependencies dependencies, String known) {
        return cached.answer(
                Response.ok(document).type(MediaType.APPLICATION_XML).build(), dependencies, known);
    }
}
