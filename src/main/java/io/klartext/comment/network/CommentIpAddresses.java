package io.klartext.comment.network;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The IP addresses that comments came from. No other table holds IP addresses. */
@Singleton
public class CommentIpAddresses implements Sweep {
    private static final int BATCH = 500;

    private final Queries database;
    private final IpRetention retention;

    CommentIpAddresses(Queries database, IpRetention retention) {
        this.database = database;
        this.retention = retention;
    }

    public void keep(UUID comment, String address, Instant now) {
        Conditions values = new Conditions()
                .bind("comment", comment)
                .bind("address", address)
                .bind("now", now);
        database.execute("""
                insert into comment_address (comment_id, address, at) values (:comment, :address, :now)""", values);
    }

    /** The address that a comment came from, unless it is too old. */
    public Optional<String> find(UUID comment) {
        return Optional.ofNullable(find(List.of(comment)).get(comment));
    }

    /** The addresses by comment. An address that is too old is left out, deleted or not. */
    public Map<UUID, String> find(Collection<UUID> comments) {
        return database
                .list(
                        """
                        select comment_id, address from comment_address
                        where comment_id in (:comments) and at > :end""",
                        new Conditions().bind("comments", comments).bind("end", retention.end()),
                        comments.size(),
                        row -> Map.entry(row.get("comment_id", UUID.class), row.get("address", String.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void forget(UUID comment) {
        database.execute(
                "delete from comment_address where comment_id = :comment", new Conditions().bind("comment", comment));
    }

    @Override
    public String what() {
        return "IP addresses of comments";
    }

    @Override
    public Duration every() {
        return retention.deleteEvery();
    }

    @Override
    @Transactional
    public int sweepBatch() {
        return database.execute(
                """
                delete from comment_address where comment_id in (
                    select comment_id from comment_address where at <= :end order by at limit :batch
                    for update skip locked)""", new Conditions().bind("end", retention.end()).bind("batch", BATCH));
    }
}
