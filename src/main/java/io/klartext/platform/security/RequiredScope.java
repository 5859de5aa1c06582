package io.klartext.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope of methods that several resource classes inherit. Such a method has the annotation without a value, and each of
 * the classes has it with its scope. Callers without the scope are refused; if the class names none, everybody is.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredScope {
    Scope[] value() default {};
}
