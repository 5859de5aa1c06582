package io.klartext.asset.usage;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.portabletext.conversion.PictureAddresses;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds assets by the addresses of their originals and renditions, former ones and those of other hosts included. */
@Singleton
public class AssetAddresses implements PictureAddresses {
    private static final Pattern EDITION =
            Pattern.compile("(?:https?://[^/]+)?(?:/[^/]+)*?/media/[io]/([A-Za-z0-9_-]{22})/.*");

    private static final Sql BY_EDITION = Sql.of("""
            select distinct on (e.key) e.key as edition, a.id
            from edition e join asset a on a.sha256 = e.sha256
            where e.key = any(:editions) and a.trashed_at is null
            order by e.key, (a.edition = e.key) desc, a.id""");

    private final Queries database;

    AssetAddresses(Queries database) {
        this.database = database;
    }

    private record Edition(String edition, UUID id) {}

    @Override
    public Map<String, UUID> find(Set<String> addresses) {
        Map<String, String> editions = new HashMap<>();
        for (String address : addresses) {
            Matcher edition = EDITION.matcher(address);
            if (edition.matches()) {
                editions.put(address, edition.group(1));
            }
        }
        if (editions.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> assets =
                database.list(BY_EDITION.bind("editions", Set.copyOf(editions.values())), Edition.class).stream()
                        .collect(Collectors.toMap(Edition::edition, Edition::id));
        editions.values().removeIf(edition -> !assets.containsKey(edition));
        return editions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> assets.get(found.getValue())));
    }
}
