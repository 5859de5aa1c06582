package io.klartext.platform.database;

/** A token of a statement. */
sealed interface SqlToken {
    /** Text that is sent unchanged. */
    record Text(String sql) implements SqlToken {}

    /** A parameter without a value. */
    record Parameter(String name) implements SqlToken {}

    /** A place for another part of a statement. */
    record Place(String name) implements SqlToken {}

    /** A parameter whose value was bound before its part was inserted. */
    record Bound(Object value) implements SqlToken {}
}
