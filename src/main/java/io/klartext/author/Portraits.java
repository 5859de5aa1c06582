package io.klartext.author;

import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.AssetView;
import io.klartext.asset.delivery.PublicAssets;
import io.klartext.directory.EntryRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the pictures of authors as readers see them. */
@Singleton
public class Portraits {
    private final PublicAssets assets;
    private final AssetUrls addresses;

    Portraits(PublicAssets assets, AssetUrls addresses) {
        this.assets = assets;
        this.addresses = addresses;
    }

    /**
     * The pictures that may be shown, by the id of the author. Executes one statement, or none if no author has a
     * picture.
     */
    public Map<UUID, AssetView> of(Collection<EntryRow> authors) {
        Set<UUID> pictures =
                authors.stream().map(EntryRow::picture).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, AssetView> portraits = new HashMap<>();
        assets.showable(pictures).forEach((id, asset) -> {
            AssetView picture = AssetView.of(asset, addresses);
            authors.stream()
                    .filter(author -> id.equals(author.picture()))
                    .forEach(author -> portraits.put(author.id(), picture));
        });
        return portraits;
    }
}
