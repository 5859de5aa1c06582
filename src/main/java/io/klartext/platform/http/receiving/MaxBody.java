package io.klartext.platform.http.receiving;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets the size limit of request bodies for one resource method, instead of the general limit. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {
    /** The configuration key of the limit, which must have a value. */
    String value();
}
