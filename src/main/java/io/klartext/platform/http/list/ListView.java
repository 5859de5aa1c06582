package io.klartext.platform.http.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The envelope of a list. */
public record ListView<T>(List<T> items, PageView page) {
    /** The cursors of the neighbouring pages; {@code total} only if it was requested. */
    public record PageView(
            int limit,
            String next,
            String prev,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}
}
