package io.klartext.site;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import jakarta.inject.Singleton;

/** Builds paths of the delivery API. They contain the locale unless it is the default of the site. */
@Singleton
public class DeliveryPaths implements PublicPaths {
    private final String defaultLocale;

    DeliveryPaths(SiteConfig site) {
        defaultLocale = site.defaultLocale();
    }

    @Override
    public String ofArticle(String slug, String locale) {
        return ofArticle(slug, "", locale);
    }

    /** The path of a resource below an article, such as {@code related}. */
    public String belowArticle(String slug, String name, String locale) {
        return ofArticle(slug, "/" + name, locale);
    }

    @Override
    public String ofTag(String slug) {
        return PublicUrl.of(Paths.DELIVERY + "/tags/" + slug);
    }

    @Override
    public String ofAuthor(String slug) {
        return PublicUrl.of(Paths.DELIVERY + "/authors/" + slug);
    }

    private String ofArticle(String slug, String below, String locale) {
        String path = PublicUrl.of(Paths.DELIVERY + "/articles/" + slug + below);
        return locale.equals(defaultLocale) ? path : path + "?locale=" + locale;
    }
}
