package io.klartext.asset.usage;

import java.util.List;
import java.util.UUID;

/**
 * An article that uses an asset.
 *
 * @param state the article's state, as the API names it
 * @param where {@code working_copy}, {@code published} (readers see it there) or {@code scheduled} (they will)
 */
public record AssetUsage(UUID id, String headline, String slug, String locale, String state, List<String> where) {}
