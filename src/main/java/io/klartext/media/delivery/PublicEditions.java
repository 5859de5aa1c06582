package io.klartext.media.delivery;

import io.klartext.media.MediaConfig;
import io.klartext.media.rendering.Edition;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the edition that a URL names, and whether it may be shown: one statement. */
@Singleton
public class PublicEditions {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final Sql BY_KEY = Sql.of("""
            select e.key, e.sha256, e.creator, e.credit, e.license, e.source, e.location, e.bytes,
                   e.format, e.width, e.height, e.orientation, e.frames, e.alpha, e.progressive,
                   u.licensed, u.shown, u.licensed_and_shown
            from stored_edition e
            cross join lateral (
                select bool_or(licensed) as licensed, bool_or(shown) as shown,
                       bool_or(licensed and shown) as licensed_and_shown
                from (select coalesce(expires_at > :now, true) as licensed,
                             (not :followArticles or shown_until > :now) as shown
                      from file_use
                      where sha256 = e.sha256 and coalesce(replaced_at > :replacedAfter, true)) use) u
            where e.key = :key and u.licensed is not null""");

    private final Queries database;
    private final MediaConfig config;
    private final Clock clock;

    PublicEditions(Queries database, MediaConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * An edition and who may see it.
     *
     * @param isPublic false if only keys that read drafts may see it
     */
    public record ShownEdition(Edition edition, boolean isPublic) {}

    /**
     * The edition of that key.
     *
     * @param readsDrafts whether the caller may see images that readers no longer see
     * @throws Failure.Gone if the rights to show the image have ended
     * @throws Failure.NotFound if there is none, if all assets with the file are in the trash or got another file long
     *     ago, or if nothing that was published shows it any more
     */
    public ShownEdition shown(String key, boolean readsDrafts) {
        Optional<Found> found = KEY.matcher(key).matches() ? find(key) : Optional.empty();
        Found edition =
                found.filter(it -> it.shown() || readsDrafts).orElseThrow(() -> new Failure.NotFound("The image"));
        if (!(readsDrafts ? edition.licensed() : edition.licensedAndShown())) {
            throw new Failure.Gone("The image");
        }
        return new ShownEdition(edition.edition(), edition.licensedAndShown());
    }

    private record Found(
            @Nested(prefix = "") Edition edition, boolean licensed, boolean shown, boolean licensedAndShown) {}

    private Optional<Found> find(String key) {
        Instant now = clock.now();
        return database.find(
                BY_KEY.bind("key", key)
                        .bind("now", now)
                        .bind("followArticles", config.followArticles())
                        .bind("replacedAfter", now.minus(config.serveReplacedFor())),
                Found.class);
    }
}
