package io.klartext.asset.usage;

import java.util.List;
import java.util.UUID;

/**
 * An article that shows a picture.
 *
 * @param state where the article is in its life, as the API names it
 * @param where in its {@code working_copy}, and in what readers see ({@code published}) or will see ({@code scheduled})
 */
public record AssetUse(UUID id, String headline, String slug, String locale, String state, List<String> where) {}
