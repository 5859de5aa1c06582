package io.klartext.platform.http.cache;

import io.vertx.ext.web.RoutingContext;

/**
 * A request that the cache could not answer.
 *
 * @param key the key of its answer
 * @param generation the generation of the cache before the answer is read from the database
 */
record CacheMiss(String key, long generation) {
    private static final String NAME = CacheMiss.class.getName();

    void attachTo(RoutingContext context) {
        context.put(NAME, this);
    }

    /** The cache miss of the request; null if its answer must not be kept. */
    static CacheMiss of(RoutingContext context) {
        return context.get(NAME);
    }
}
