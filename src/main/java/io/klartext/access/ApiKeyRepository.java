package io.klartext.access;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds, counts and locks keys. */
@Singleton
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {
    private static final SortOrder OLDEST_FIRST = new SortOrder("k.created_at", "timestamptz", "k.id", false);
    private static final Sql ROWS = Sql.of("""
            select k.id, k.name, k.prefix, k.role, k.scopes, k.version, k.created_at, k.expires_at, k.last_used_at,
                   k.revoked_at
            from api_key k where {keyset} {order}""");
    private static final Sql COUNT = Sql.of("select count(*) from api_key");
    private static final Sql OTHER_ADMINS = Sql.of("""
            select count(*) from api_key
            where id <> :except and role = :role and revoked_at is null and (expires_at is null or expires_at > :now)""");
    private static final Sql BY_HASH = Sql.of("select from api_key where hash = :hash");
    private static final Sql ANY = Sql.of("select from api_key limit 1");
    private static final Sql LOCK = Sql.of("lock table api_key in share row exclusive mode");

    private final Queries queries;

    ApiKeyRepository(Queries queries) {
        this.queries = queries;
    }

    boolean containsHash(byte[] hash) {
        return queries.exists(BY_HASH.bind("hash", hash));
    }

    boolean isEmpty() {
        return !queries.exists(ANY);
    }

    Optional<ApiKey> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The number of other valid admin keys. */
    long countOtherAdmins(UUID except, Instant now) {
        return queries.number(
                OTHER_ADMINS.bind("except", except).bind("role", Role.ADMIN).bind("now", now));
    }

    Page<KeyView> findPage(PageRequest page) {
        return queries.page(
                ROWS,
                COUNT,
                OLDEST_FIRST,
                page,
                KeyView.class,
                key -> List.of(key.createdAt().toString(), key.id().toString()));
    }

    /** Locks the table against other writers until the transaction ends. */
    void lockTable() {
        queries.execute(LOCK);
    }
}
