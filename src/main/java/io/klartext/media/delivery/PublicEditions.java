package io.klartext.media.delivery;

import io.klartext.media.rendering.Edition;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the edition that a URL names, and whether it may be shown: one statement. */
@Singleton
public class PublicEditions {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final Sql BY_KEY = Sql.of("""
            select e.key, e.sha256, e.creator, e.credit, e.license, e.source, b.location, b.bytes,
              b.format, b.width, b.height, b.orientation, b.frames, b.alpha, b.progressive,
              exists (select 1 from asset a where a.sha256 = e.sha256 and a.trashed_at is null
                and (a.expires_at is null or a.expires_at > :now)) as allowed
            from edition e
            join blob b on b.sha256 = e.sha256
            where e.key = :key
            and exists (select 1 from asset a where a.sha256 = e.sha256 and a.trashed_at is null)""");

    private final Queries database;
    private final Clock clock;

    PublicEditions(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The edition of that key.
     *
     * @throws Failure.Gone if the rights to show the image have ended
     * @throws Failure.NotFound if there is none, or only assets in the trash have the file
     */
    public Edition shown(String key) {
        Optional<Found> found = KEY.matcher(key).matches()
                ? database.find(BY_KEY.bind("key", key).bind("now", clock.now()), Found.class)
                : Optional.empty();
        if (!found.orElseThrow(() -> new Failure.NotFound("The image")).allowed()) {
            throw new Failure.Gone("The image");
        }
        return found.get().edition();
    }

    private record Found(@Nested(prefix = "") Edition edition, boolean allowed) {}
}
