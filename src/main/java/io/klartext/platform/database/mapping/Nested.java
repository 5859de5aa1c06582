package io.klartext.platform.database.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes how a component that is itself a record is read. By default it is read from the columns that begin with its
 * name, and is never null.
 *
 * <pre>{@code
 * record Line(UUID id,
 *             Person createdBy,                              // created_by_id, created_by_name
 *             @Nested(optional = true) Crop crop,            // crop_x, crop_y; null if both are
 *             @Nested(prefix = "") Description description)  // alt, caption, credit
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Nested {
    /** Stands for the component's name followed by an underscore. */
    String BY_NAME = "*";

    /** The prefix of the names of its columns. */
    String prefix() default BY_NAME;

    /** Whether the component is null if all its columns are null. */
    boolean optional() default false;
}
