package io.klartext.comment.reading;

import io.klartext.comment.reading.PublishedComments.Sort;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.Locales;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;

/** The query parameters of the list of comments. */
public class CommentParameters {
    private static final Map<String, Sort> SORTS = Map.of("oldest", Sort.OLDEST, "newest", Sort.NEWEST);

    @QueryParam("locale")
    String locale;

    @QueryParam("view")
    String view;

    @QueryParam("sort")
    String sort;

    @QueryParam("parent")
    String parent;

    Locales locales() {
        return Locales.parse(locale);
    }

    boolean isFlat() {
        boolean flat = "flat".equals(Parameters.oneOf("view", view, "tree", "tree", "flat"));
        if (flat && parent != null) {
            throw new Failure.BadParameter(
                    "parent", "'parent' and 'view=flat' exclude each other: a flat list contains all replies.");
        }
        return flat;
    }

    Sort sort() {
        return Parameters.oneOf("sort", sort, Sort.OLDEST, SORTS);
    }

    UUID parent() {
        return Parameters.id("parent", parent);
    }
}
