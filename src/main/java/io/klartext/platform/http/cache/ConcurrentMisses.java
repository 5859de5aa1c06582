package io.klartext.platform.http.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Lets one of several equal concurrent requests compute the answer; the others wait for it. */
@Singleton
class ConcurrentMisses {
    /** Further requests do not wait, because each waiting request occupies a connection of a client. */
    private static final int MAX_WAITING = 1000;

    private final Map<String, List<Runnable>> waiting = new ConcurrentHashMap<>();

    /**
     * Routes the request, or makes it wait while an equal one is routed.
     *
     * @param retry tries to answer a request that has waited and returns whether it could; if not, the request is
     * routed
     */
    void computeOnce(String key, RoutingContext context, BooleanSupplier retry) {
        Context eventLoop = Vertx.currentContext();
        Runnable afterwards = () -> eventLoop.runOnContext(ignored -> {
            if (!context.response().ended() && !context.response().closed() && !retry.getAsBoolean()) {
                context.next();
            }
        });
        if (isFirst(key, afterwards)) {
            context.addEndHandler(ended -> release(key));
            context.next();
        }
    }

    /** Also true if too many requests already wait. */
    private boolean isFirst(String key, Runnable afterwards) {
        boolean[] first = {false};
        waiting.compute(key, (same, others) -> {
            List<Runnable> all = others == null ? new ArrayList<>() : others;
            first[0] = others == null || others.size() >= MAX_WAITING;
            if (!first[0]) {
                all.add(afterwards);
            }
            return all;
        });
        return first[0];
    }

    private void release(String key) {
        List<Runnable> released = waiting.remove(key);
        if (released != null) {
            released.forEach(Runnable::run);
        }
    }
}
