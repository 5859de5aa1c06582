package io.klartext.comment.network;

import io.klartext.comment.CommentConfig;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where comments came from, for seven days at most: this is the only place that knows addresses of the network. */
@Singleton
public class CommentOrigins {
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String DELETE = """
            delete from comment_address where comment_id in (
                select comment_id from comment_address where at <= :end order by at limit :batch
                for update skip locked)""";

    private final Queries database;
    private final Duration keptFor;
    private final Clock clock;

    CommentOrigins(Queries database, CommentConfig config, Clock clock) {
        this.database = database;
        this.keptFor = keptFor(config);
        this.clock = clock;
    }

    /** How long anything of that kind is known. */
    public static Duration keptFor(CommentConfig config) {
        return config.keepAddressesFor().compareTo(LONGEST) < 0 ? config.keepAddressesFor() : LONGEST;
    }

    public void keep(UUID comment, String address, Instant now) {
        Conditions values = new Conditions()
                .bind("comment", comment)
                .bind("address", address)
                .bind("now", now);
        database.execute("""
                insert into comment_address (comment_id, address, at) values (:comment, :address, :now)""", values);
    }

    /** The address, unless its time is over: deleted or not. */
    public Optional<String> find(UUID comment) {
        Conditions conditions = new Conditions()
                .and("comment_id = :comment", "comment", comment)
                .and("at > :end", "end", end());
        return database
                .list(
                        "select address from comment_address" + conditions.where(),
                        conditions,
                        1,
                        row -> row.get("address", String.class))
                .stream()
                .findFirst();
    }

    /** Likewise of many. */
    public Map<UUID, String> find(Collection<UUID> comments) {
        Conditions conditions = new Conditions()
                .and("comment_id in (:comments)", "comments", comments)
                .and("at > :end", "end", end());
        return database
                .list(
                        "select comment_id, address from comment_address" + conditions.where(),
                        conditions,
                        comments.size(),
                        row -> Map.entry(row.get("comment_id", UUID.class), row.get("address", String.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void forget(UUID comment) {
        database.execute(
                "delete from comment_address where comment_id = :comment", new Conditions().bind("comment", comment));
    }

    /** Deletes a batch of expired answers and returns their number. */
    @Transactional
    public int forgetOld(int batch) {
        return database.execute(DELETE, new Conditions().bind("end", end()).bind("batch", batch));
    }

    private Instant end() {
        return clock.now().minus(keptFor);
    }
}
