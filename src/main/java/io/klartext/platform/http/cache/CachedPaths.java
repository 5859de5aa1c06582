package io.klartext.platform.http.cache;

import java.util.List;

/** The paths below which a feature answers through {@link CachedAnswers}. Other requests bypass the cache. */
public interface CachedPaths {
    /** Paths without a slash at the end, such as {@code /api/v1/articles}. */
    List<String> cachedPaths();
}
