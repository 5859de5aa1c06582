package io.klartext.feed;

import io.klartext.platform.http.cache.CachedPaths;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps rendered feeds in memory. */
@Singleton
class FeedCaching implements CachedPaths {
    @Override
    public List<String> cachedPaths() {
        return List.of(FeedResource.PATH);
    }
}
