package io.klartext.article.draft;

import io.klartext.directory.Reference;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A text that an article is to have, and where it comes from.
 *
 * @param restoredFrom the number of the revision that it repeats, null for what somebody wrote
 * @param mergedBlocks the keys of blocks that others changed and that are kept next to what somebody wrote
 */
public record Rewrite(ArticleDraft draft, Integer restoredFrom, List<String> mergedBlocks) {
    /** What somebody wrote. */
    public static Rewrite written(ArticleDraft draft) {
        return merged(draft, List.of());
    }

    /** What somebody wrote, and next to it what others did. */
    public static Rewrite merged(ArticleDraft draft, List<String> mergedBlocks) {
        return new Rewrite(draft, null, mergedBlocks);
    }

    /** What it was before. */
    public static Rewrite restored(ArticleDraft draft, int number) {
        return new Rewrite(draft, number, List.of());
    }

    /** The references that stay legal although their target may be in the trash: present ones, and restored ones. */
    List<UUID> kept(List<UUID> present, List<Reference> wanted) {
        Stream<UUID> restored =
                restoredFrom == null ? Stream.empty() : wanted.stream().map(Reference::id);
        return Stream.concat(present.stream(), restored.filter(Objects::nonNull))
                .toList();
    }
}
