package io.klartext.webhook;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes webhooks. */
@Singleton
public class WebhookRepository {
    private static final String COLUMNS = """
            w.id, w.version, w.url, w.target, w.types, w.open_types, w.tags, w.authors, w.locales, w.quiet_seconds,
            w.sealed_authorization is not null as has_authorization, w.signature, w.public_key,
            w.former_secret_until, w.state, w.state_reason, w.held_until, w.position, w.created_at, w.updated_at""";
    private static final Sql ROWS = Sql.of("select {columns} from webhook w where {filter} and {keyset} {order}")
            .with("columns", COLUMNS);
    private static final Sql COUNT = Sql.of("select count(*) from webhook w where {filter}");
    private static final Sql BY_ID =
            Sql.of("select {columns} from webhook w where w.id = :id").with("columns", COLUMNS);
    private static final Sql LOCKED = Sql.of("select {columns} from webhook w where w.id = :id for update")
            .with("columns", COLUMNS);
    /** Skips the webhooks for which another server makes deliveries. */
    private static final Sql BEHIND = Sql.of("""
            select {columns} from webhook w
            where w.state = 'active' and w.position < (select last from change_log_range)
            order by w.position, w.id limit :limit for update of w skip locked""").with("columns", COLUMNS);

    private static final SortOrder NEWEST = new SortOrder("w.created_at", "timestamptz", "w.id", true);

    private static final Sql INSERT = Sql.of("""
            insert into webhook (id, version, url, target, types, open_types, tags, authors, locales, quiet_seconds,
                sealed_authorization, signature, sealed_secret, public_key, state, position, created_at, updated_at)
            values (:id, 1, :url, :target, :types, :open, :tags, :authors, :locales, :quiet,
                :authorization, :signature, :secret, :public, :state, :position, :now, :now)""");
    private static final Sql UPDATE = Sql.of("""
            update webhook set version = version + 1, url = :url, target = :target, types = :types, open_types = :open,
                tags = :tags, authors = :authors, locales = :locales, quiet_seconds = :quiet,
                sealed_authorization = :authorization, state = :state, state_reason = null, held_until = null,
                position = greatest(position, (select pruned from change_log_range)), updated_at = :now
            where id = :id""");
    private static final Sql ROTATE = Sql.of("""
            update webhook set version = version + 1, former_signature = signature, sealed_former_secret = sealed_secret,
                former_secret_until = :until, signature = :signature, sealed_secret = :secret, public_key = :public,
                updated_at = :now
            where id = :id""");
    private static final Sql DISABLE = Sql.of("""
            update webhook set state = 'disabled', state_reason = :reason where id = :id and state <> 'disabled'""");
    private static final Sql DELETE = Sql.of("delete from webhook where id = :id");

    private final Queries database;

    WebhookRepository(Queries database) {
        this.database = database;
    }

    Page<Webhook> page(PageRequest page) {
        return database.page(
                ROWS.with("filter", Filter.none()),
                COUNT.with("filter", Filter.none()),
                NEWEST,
                page,
                Webhook.class,
                webhook -> List.of(webhook.createdAt().toString(), webhook.id().toString()));
    }

    /** The number of all webhooks. */
    long count() {
        return database.number(COUNT.with("filter", Filter.none()));
    }

    public Optional<Webhook> find(UUID id) {
        return database.find(BY_ID.bind("id", id), Webhook.class);
    }

    /** Locks the webhook until the transaction ends. */
    public Optional<Webhook> findForChange(UUID id) {
        return database.find(LOCKED.bind("id", id), Webhook.class);
    }

    /** Locks active webhooks with changes behind their positions until the transaction ends. */
    public List<Webhook> findBehind(int limit) {
        return database.list(BEHIND.bind("limit", limit), Webhook.class);
    }

    /** The written values: the draft, with its references resolved and its secrets sealed. */
    record Values(
            WebhookDraft draft, List<UUID> tags, List<UUID> authors, List<String> openTypes, Sealed authorization) {
        private Sql bind(Sql sql, UUID id, Instant now) {
            return sql.bind("id", id)
                    .bind("url", draft.url())
                    .bind("target", draft.target())
                    .bind("types", draft.types())
                    .bind("open", openTypes)
                    .bind("tags", tags)
                    .bind("authors", authors)
                    .bind("locales", draft.locales())
                    .bind("quiet", draft.quietSeconds())
                    .bind("authorization", authorization == null ? null : authorization.bytes())
                    .bind("state", draft.paused() ? WebhookState.PAUSED : WebhookState.ACTIVE)
                    .bind("now", now);
        }
    }

    void insert(UUID id, Values values, WebhookKey key, long position, Instant now) {
        database.execute(bind(values.bind(INSERT, id, now), key).bind("position", position));
    }

    private static Sql bind(Sql sql, WebhookKey key) {
        return sql.bind("signature", key.method())
                .bind("secret", key.sealed().bytes())
                .bind("public", key.publicKey());
    }

    void update(UUID id, Values values, Instant now) {
        database.execute(values.bind(UPDATE, id, now));
    }

    /** Replaces the key; the former one signs as well until that moment. */
    void rotate(UUID id, WebhookKey key, Instant until, Instant now) {
        database.execute(bind(ROTATE.bind("id", id), key).bind("until", until).bind("now", now));
    }

    /** Stops deliveries for that reason; returns whether the webhook was not disabled before. */
    public boolean disable(UUID id, String reason) {
        return database.execute(DISABLE.bind("id", id).bind("reason", reason)) > 0;
    }

    void delete(UUID id) {
        database.execute(DELETE.bind("id", id));
    }
}
