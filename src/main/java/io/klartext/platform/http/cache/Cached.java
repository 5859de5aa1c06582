package io.klartext.platform.http.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method answers through {@link CachedAnswers}. Its requests may have {@code If-None-Match} and
 * {@code Min-Sequence}, which the cache reads.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cached {}
