package io.klartext.article.desk;

import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tracks who has an article open. A presence ends after a minute unless it is renewed. */
@Singleton
@Transactional
public class PresenceTracking {
    private static final Duration LASTS = Duration.ofMinutes(1);

    private static final Sql UPSERT = Sql.of("""
            insert into article_presence (article_id, key_id, since, ends_at)
            select a.id, :key, :now, :end from article a where a.id = :article
            on conflict (article_id, key_id) do update set
                since = case when article_presence.ends_at > :now then article_presence.since else excluded.since end,
                ends_at = excluded.ends_at""");

    private static final Sql DELETE_EXPIRED =
            Sql.of("delete from article_presence where article_id = :article and ends_at <= :now");

    private static final Sql ARTICLE = Sql.of("select 1 from article where id = :article");

    private static final Sql DELETE =
            Sql.of("delete from article_presence where article_id = :article and key_id = :key");

    private static final Sql PRESENT = Sql.of("""
            select k.id as by_id, k.name as by_name, p.since, p.ends_at as until
            from article_presence p join api_key k on k.id = p.key_id
            where p.article_id = :article and p.ends_at > :now order by p.since, k.id""");

    private final Queries database;
    private final Clock clock;

    PresenceTracking(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An editor who has the article open. */
    public record Presence(@Nested(optional = true) WorkingCopy.Person by, Instant since, Instant until) {}

    /** Records for one minute that the key has the article open. Returns all who have it open. */
    public List<Presence> open(UUID article, UUID key) {
        Instant now = clock.now();
        database.execute(DELETE_EXPIRED.bind("article", article).bind("now", now));
        int present = database.execute(UPSERT.bind("article", article)
                .bind("key", key)
                .bind("now", now)
                .bind("end", now.plus(LASTS)));
        if (present == 0) {
            throw new Failure.NotFound("The article");
        }
        return database.list(PRESENT.bind("article", article).bind("now", now), Presence.class);
    }

    /** Ends the presence of the key. */
    public void close(UUID article, UUID key) {
        if (!database.exists(ARTICLE.bind("article", article))) {
            throw new Failure.NotFound("The article");
        }
        database.execute(DELETE.bind("article", article).bind("key", key));
    }
}
