package io.klartext.site.head;

import io.klartext.site.SitePaths;
import io.klartext.site.SiteUrls;
import io.klartext.site.head.Head.FeedLink;
import io.klartext.site.settings.Publisher;
import io.klartext.site.settings.Site;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The parts that the heads of all pages share: the site, its publisher, its feeds, and breadcrumbs. */
@Singleton
public class SiteHeads {
    private final SitePaths paths;
    private final SiteUrls urls;

    SiteHeads(SitePaths paths, SiteUrls urls) {
        this.paths = paths;
        this.urls = urls;
    }

    public String ofArticle(String slug, String locale) {
        return urls.ofPage(paths.ofArticle(slug, locale));
    }

    public String ofTag(String slug) {
        return urls.ofPage(paths.ofTag(slug));
    }

    public String ofAuthor(String slug) {
        return urls.ofPage(paths.ofAuthor(slug));
    }

    /** The absolute URL of a path as answers of this server contain it, such as that of a picture. */
    public String ofAnswer(String path) {
        return urls.ofAnswer(path);
    }

    /** The feeds of the site that meet a filter, such as {@code tag=leica}; all articles for an empty one. */
    public List<FeedLink> feeds(String title, String filter) {
        String query = filter.isEmpty() ? "" : "?" + filter;
        return List.of(
                new FeedLink("application/atom+xml", title, urls.ofServer("/feeds/atom" + query)),
                new FeedLink("application/rss+xml", title, urls.ofServer("/feeds/rss" + query)),
                new FeedLink("application/feed+json", title, urls.ofServer("/feeds/json" + query)));
    }

    /** The publisher, with its legal name or else with the title of the site. */
    public JsonLd publisher(Site site) {
        Publisher publisher = site.publisher();
        return JsonLd.of("NewsMediaOrganization")
                .with("@id", site.url() + "/#publisher")
                .with("name", site.title())
                .with("legalName", publisher.legalName())
                .with("url", site.url() + "/")
                .with("email", publisher.email())
                .with("logo", publisher.logoUrl())
                .with("ownershipFundingInfo", publisher.owner())
                .with("publishingPrinciples", publisher.principlesUrl())
                .with("correctionsPolicy", publisher.correctionsUrl())
                .with("contactPoint", contact(publisher))
                .with("sameAs", publisher.sameAs());
    }

    private static JsonLd contact(Publisher publisher) {
        return publisher.contactUrl() == null
                ? null
                : JsonLd.of("ContactPoint").with("contactType", "newsroom").with("url", publisher.contactUrl());
    }

    /** One element of the breadcrumbs. */
    public record Step(String name, String url) {}

    /** The breadcrumbs from the front page to a page. */
    public JsonLd breadcrumbs(Site site, List<Step> steps) {
        List<Step> all = new ArrayList<>();
        all.add(new Step(site.title(), site.url() + "/"));
        all.addAll(steps);
        List<JsonLd> items = new ArrayList<>();
        for (Step step : all) {
            items.add(JsonLd.of("ListItem")
                    .with("position", items.size() + 1)
                    .with("name", step.name())
                    .with("item", step.url()));
        }
        return JsonLd.of("BreadcrumbList").with("itemListElement", items);
    }
}
