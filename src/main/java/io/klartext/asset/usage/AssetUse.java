package io.klartext.asset.usage;

import java.util.List;
import java.util.UUID;

/**
 * An article that uses an asset.
 *
 * @param state the state of the article, as in the API
 * @param where in the {@code working_copy} and in the {@code published} or {@code scheduled} publication
 */
public record AssetUse(UUID id, String headline, String slug, String locale, String state, List<String> where) {}
