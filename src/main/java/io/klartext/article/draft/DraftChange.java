package io.klartext.article.draft;

import io.klartext.directory.reference.Reference;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A change of an article's content, with its origin.
 *
 * @param restoredFrom the number of the restored revision, null for an edit
 * @param mergedBlocks the keys of blocks that others changed and that are kept
 */
public record DraftChange(ArticleDraft draft, Integer restoredFrom, List<String> mergedBlocks) {
    /** An edit. */
    public static DraftChange written(ArticleDraft draft) {
        return merged(draft, List.of());
    }

    /** An edit that was merged with the changes of others. */
    public static DraftChange merged(ArticleDraft draft, List<String> mergedBlocks) {
        return new DraftChange(draft, null, mergedBlocks);
    }

    /** A restored revision. */
    public static DraftChange restored(ArticleDraft draft, int number) {
        return new DraftChange(draft, number, List.of());
    }

    /** The references that are accepted even if their target is in the trash: current and restored ones. */
    List<UUID> kept(List<UUID> present, List<Reference> wanted) {
        Stream<UUID> restored =
                restoredFrom == null ? Stream.empty() : wanted.stream().map(Reference::id);
        return Stream.concat(present.stream(), restored.filter(Objects::nonNull))
                .toList();
    }
}
