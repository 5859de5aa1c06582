package io.klartext.platform.database;

/** A piece of a statement. */
sealed interface SqlToken {
    /** What is sent as it stands. */
    record Text(String sql) implements SqlToken {}

    /** Where a value is bound by its name. */
    record Parameter(String name) implements SqlToken {}

    /** Where another piece of SQL belongs. */
    record Place(String name) implements SqlToken {}

    /** A parameter of a piece that brought its own value along. */
    record Bound(Object value) implements SqlToken {}
}
