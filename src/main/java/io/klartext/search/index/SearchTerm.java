package io.klartext.search.index;

/** Writes search terms as the database reads them. */
final class SearchTerm {
    private SearchTerm() {}

    /** The term in quotes, for a {@code tsvector} or a {@code tsquery}. */
    static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
