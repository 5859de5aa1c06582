package io.klartext.access;

import io.klartext.platform.security.Caller;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Allows requests to the metrics only with a key that has the scope for them. */
@Singleton
class MetricsPolicy implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(found -> isAllowed(found.getAttribute(CurrentCaller.ATTRIBUTE)))
                .map(allowed -> allowed ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private static boolean isAllowed(Caller caller) {
        return caller != null && caller.has(Scope.METRICS_READ);
    }
}
