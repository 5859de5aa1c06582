package io.klartext.platform.http.request;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks resource methods whose requests may be repeated with an {@code Idempotency-Key}: every POST that changes data,
 * and no other method. With the header the whole method runs in one transaction, which also stores the answer; a
 * failure rolls back everything. The answer is JSON or empty.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** The header that identifies a repetition. */
    String HEADER = "Idempotency-Key";
}
