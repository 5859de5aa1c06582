package io.klartext.platform.database.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a component that is a record itself is read, where it differs from the rule: from the columns that begin with
 * the component's name, and never null.
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
    /** Stands for the component's name and an underscore. */
    String BY_NAME = "*";

    /** What the names of its columns begin with. */
    String prefix() default BY_NAME;

    /** Whether the component is null when all its columns are. */
    boolean optional() default false;
}
