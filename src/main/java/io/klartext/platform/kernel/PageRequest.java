package io.klartext.platform.kernel;

/**
 * Which page of a list is wanted.
 *
 * @param limit rows, 1 to {@value #MAX_LIMIT}
 * @param from where it starts; null for the first page
 * @param counted whether the number of all rows is wanted, too
 */
public record PageRequest(int limit, Keyset from, boolean counted) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public boolean backward() {
        return from != null && from.backward();
    }

    /** One row more than wanted tells whether the list goes on. */
    public int fetchSize() {
        return limit + 1;
    }
}
