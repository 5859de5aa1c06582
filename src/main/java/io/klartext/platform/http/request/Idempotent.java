package io.klartext.platform.http.request;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks resource methods whose requests may be repeated with an {@code Idempotency-Key}: every POST that changes
 * something, and nothing else. The whole method runs in one transaction then, so that a failure of any use case ends all of it, and what it answers is kept
 * with its effects. It answers with JSON or with nothing.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** The header by which a repetition is recognised. */
    String HEADER = "Idempotency-Key";
}
