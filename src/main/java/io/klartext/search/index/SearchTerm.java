package io.klartext.search.index;

/** Writes search terms in the syntax of the database. */
final class SearchTerm {
    private SearchTerm() {}

    /** The term in quotes, for a {@code tsvector} or a {@code tsquery}. */
    static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
