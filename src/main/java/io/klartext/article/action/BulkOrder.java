package io.klartext.article.action;

import io.klartext.directory.reference.Reference;
import io.klartext.platform.kernel.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One action on many articles.
 *
 * @param tag the tag to add or remove; null for other actions
 * @param note a note for the history, for actions that change the state
 */
public record BulkOrder(
        @NotNull BulkAction action,
        Reference tag,
        @Size(max = 2000) String note,
        @NotNull @Size(min = 1, max = MAX_ITEMS) List<@NotNull @Valid Item> items) {
    static final int MAX_ITEMS = 200;

    /**
     * One of the articles.
     *
     * @param version the version that the caller saw
     */
    public record Item(@NotNull UUID id, @NotNull Integer version) {}

    public BulkOrder {
        note = Text.blankToNull(note);
    }
}
