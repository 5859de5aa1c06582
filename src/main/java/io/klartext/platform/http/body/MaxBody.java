package io.klartext.platform.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a resource method a limit of its own for the size of request bodies, in place of the one that all have. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {
    /** The configuration property that holds the limit, which must have a value. */
    String value();
}
