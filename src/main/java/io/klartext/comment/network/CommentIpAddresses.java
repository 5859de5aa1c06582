package io.klartext.comment.network;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The IP addresses that comments came from, kept with the first decision. No other table holds IP addresses. */
@Singleton
public class CommentIpAddresses implements Sweep {
    private static final int BATCH = 500;
    private static final Sql FIND = Sql.of("""
            select comment_id, address from comment_address
            where comment_id = any(:comments) and received_at > :end""");
    private static final Sql FORGET = Sql.of("delete from comment_address where comment_id = :comment");
    private static final Sql DELETE = Sql.of("""
            delete from comment_address where comment_id in (
                select comment_id from comment_address where received_at <= :end order by received_at limit :batch
                for update skip locked)""");

    private final Queries database;
    private final IpRetention retention;

    CommentIpAddresses(Queries database, IpRetention retention) {
        this.database = database;
        this.retention = retention;
    }

    /** The address that a comment came from, unless it is too old. */
    public Optional<String> find(UUID comment) {
        return Optional.ofNullable(find(List.of(comment)).get(comment));
    }

    /** The addresses by comment. An address that is too old is left out, deleted or not. */
    public Map<UUID, String> find(Collection<UUID> comments) {
        Map<UUID, String> found = new HashMap<>();
        Sql find = FIND.bind("comments", List.copyOf(comments)).bind("end", retention.end());
        database.list(find, Origin.class).forEach(origin -> found.put(origin.commentId(), origin.address()));
        return found;
    }

    private record Origin(UUID commentId, String address) {}

    public void forget(UUID comment) {
        database.execute(FORGET.bind("comment", comment));
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
        return database.execute(DELETE.bind("end", retention.end()).bind("batch", BATCH));
    }
}
