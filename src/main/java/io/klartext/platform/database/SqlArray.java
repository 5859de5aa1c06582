package io.klartext.platform.database;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes arrays as PostgreSQL reads them: one parameter, however many elements there are. */
public final class SqlArray {
    private SqlArray() {}

    /** The array of elements whose text needs no quotes, like ids, slugs and numbers. */
    public static String of(Collection<?> plain) {
        return plain.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
