package io.klartext.platform.database;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes arrays in PostgreSQL's text format, so that any number of elements is one parameter. */
public final class SqlArray {
    private SqlArray() {}

    /** An array of elements whose text needs no quotes, such as ids, slugs and numbers. */
    public static String of(Collection<?> plain) {
        return plain.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
