package io.klartext.site.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.klartext.platform.kernel.StoredJson;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Serves the well-known document of TDMRep, with one rule for the whole site. */
@Singleton
class TdmDocument {
    private static final String PATH = "/.well-known/tdmrep.json";

    private final String document;

    TdmDocument(SiteRights rights, StoredJson json) {
        Rights site = rights.ofSite();
        document = json.write(List.of(new Rule("/", site.reserveMining() ? 1 : 0, site.miningPolicy())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Rule(
            String location,
            @JsonProperty("tdm-reservation") int reservation,
            @JsonProperty("tdm-policy") String policy) {}

    void register(@Observes Router router) {
        router.get(PATH).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .end(document);
    }
}
