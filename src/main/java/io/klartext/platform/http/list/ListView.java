package io.klartext.platform.http.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A list as callers see it. */
public record ListView<T>(List<T> items, PageView page) {
    /** How to go on; {@code total} is there only if it was asked for. */
    public record PageView(
            int limit,
            String next,
            String prev,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {}
}
