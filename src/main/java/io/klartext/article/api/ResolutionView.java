package io.klartext.article.api;

import io.klartext.article.Resolution;
import io.klartext.platform.http.request.Paths;
import java.util.UUID;

/** What readers find at a path, and its present path of the same kind. */
record ResolutionView(String type, UUID id, String slug, String locale, String path) {
    static ResolutionView of(Resolution found, String defaultLocale) {
        return new ResolutionView(
                found.type(),
                found.id(),
                found.slug(),
                found.locale(),
                found.sitePath() == null ? deliveryPath(found, defaultLocale) : found.sitePath());
    }

    private static String deliveryPath(Resolution found, String defaultLocale) {
        return found.type().equals("article")
                ? ArticleView.path(found.slug(), found.locale(), defaultLocale)
                : Paths.DELIVERY + "/" + found.type() + "s/" + found.slug();
    }
}
