package io.klartext.site.rights;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.RequestPath;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Adds the rights of the site to answers for readers, unless the answer has its own. */
@Singleton
class RightsHeaders {
    private static final int BEFORE_CACHE = 895;
    private static final List<String> CONTENT = List.of(Paths.DELIVERY + "/", "/media/", "/feeds/");

    private final SiteRights rights;

    RightsHeaders(SiteRights rights) {
        this.rights = rights;
    }

    void register(@Observes Filters filters) {
        if (!rights.areSilent()) {
            filters.register(this::state, BEFORE_CACHE);
        }
    }

    private void state(RoutingContext context) {
        if (isContent(context)) {
            context.addHeadersEndHandler(end -> add(context.response().headers()));
        }
        context.next();
    }

    private static boolean isContent(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = RequestPath.of(context);
        return (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method))
                && CONTENT.stream().anyMatch(path::startsWith)
                && !RequestPath.isManagement(context);
    }

    private void add(MultiMap headers) {
        if (!headers.contains(Rights.RESERVATION)) {
            rights.ofSite().headers().forEach(headers::set);
        }
        rights.license().ifPresent(url -> headers.add("Link", "<" + url + ">; rel=\"license\""));
    }
}
