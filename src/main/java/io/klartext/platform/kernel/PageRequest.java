package io.klartext.platform.kernel;

/**
 * Which page of a list is requested.
 *
 * @param limit rows, 1 to {@value #MAX_LIMIT}
 * @param from where it starts; null for the first page
 * @param counted whether the total number of rows is requested
 */
public record PageRequest(int limit, Keyset from, boolean counted) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public boolean backward() {
        return from != null && from.backward();
    }

    /** One more than the limit: the extra row shows that there is a next page. */
    public int fetchSize() {
        return limit + 1;
    }
}
