package io.klartext.platform.http.list;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.PageRequest;
import java.util.List;

/** Limits pages of lists with bodies to fewer items, because bodies are large. */
public final class Bodies {
    /** The only addition that is not large: the URLs of pictures. */
    public static final String RENDITIONS = "renditions";

    private static final int MAX_ITEMS = 20;

    private Bodies() {}

    /**
     * Whether bodies are requested.
     *
     * @param fields null if the parameter is absent
     * @param include null if the parameter is absent
     */
    public static boolean areWanted(String fields, String include) {
        return (include != null && !include.equals(RENDITIONS))
                || (fields != null && List.of(fields.split(",", -1)).contains("body"));
    }

    /** Fails with {@link Failure.BadParameter} if the page has too many items for a page with bodies. */
    public static void check(String fields, String include, PageRequest page) {
        if (areWanted(fields, include) && page.limit() > MAX_ITEMS) {
            throw new Failure.BadParameter(
                    "limit",
                    "With 'body' in 'fields' or with 'include' of more than pictures, 'limit' may be " + MAX_ITEMS
                            + " at most.");
        }
    }
}
