package io.klartext.access;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
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

/** Finds keys. */
@Singleton
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {
    private static final SortOrder OLDEST_FIRST = new SortOrder("k.created_at", "timestamptz", "k.id", false);

    private final Queries queries;

    ApiKeyRepository(Queries queries) {
        this.queries = queries;
    }

    Optional<ApiKey> findByHash(byte[] hash) {
        return find("hash", (Object) hash).firstResultOptional();
    }

    Optional<ApiKey> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void markUsed(UUID id, Instant now) {
        update("lastUsedAt = ?1 where id = ?2", now, id);
    }

    /** The number of other valid admin keys. */
    long countOtherAdmins(UUID except, Instant now) {
        Conditions others = new Conditions()
                .and("id <> :except", "except", except)
                .and("role = :role", "role", Role.ADMIN.value())
                .and("revoked_at is null")
                .and("(expires_at is null or expires_at > :now)", "now", now);
        return queries.number("select count(*) from api_key" + others.where(), others);
    }

    Page<ApiKey> findPage(PageRequest page) {
        Conditions restricted = OLDEST_FIRST.restrict(new Conditions(), page);
        String sql = "select k.* from api_key k" + restricted.where() + OLDEST_FIRST.orderBy(page);
        List<ApiKey> rows = queries.entities(sql, restricted, page.fetchSize(), ApiKey.class);
        return Page.of(
                rows, page, key -> List.of(key.createdAt().toString(), key.id().toString()), this::count);
    }

    /** Locks out other servers until the transaction ends. */
    void lockAgainstOthers() {
        queries.execute("lock table api_key in share row exclusive mode", new Conditions());
    }
}
