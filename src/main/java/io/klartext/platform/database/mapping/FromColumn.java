package io.klartext.platform.database.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method that creates a value from the value of one column, for types with their own stored form. It
 * is not called for null.
 *
 * <pre>{@code
 * record Hash(byte[] bytes) {
 *     @FromColumn
 *     static Hash of(byte[] stored) { ... }
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FromColumn {}
