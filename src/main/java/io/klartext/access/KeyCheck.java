package io.klartext.access;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Identifies the caller by the secret in the request. */
@Singleton
public class KeyCheck {
    /** The precision of the stored time of the last use, so that most requests write nothing. */
    private static final Duration LAST_USE_PRECISION = Duration.ofMinutes(1);

    private static final Sql VALID = Sql.of("""
            select k.id, k.name, k.role, k.scopes,
                   k.last_used_at is null or k.last_used_at < :long_ago as used_long_ago
            from api_key k
            where k.hash = :hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)""");
    private static final Sql MARK_USED = Sql.of("update api_key set last_used_at = :now where id = :id");

    private final Queries database;
    private final Clock clock;

    KeyCheck(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record ValidKey(UUID id, String name, Role role, Set<Scope> scopes, boolean usedLongAgo) {}

    /**
     * The caller, if the key is known, not revoked and not expired. Executes one statement, and a second one once a
     * minute.
     */
    public Optional<Caller> check(String secret) {
        Instant now = clock.now();
        Optional<ValidKey> valid = database.find(
                VALID.bind("hash", Secret.of(secret).hash())
                        .bind("now", now)
                        .bind("long_ago", now.minus(LAST_USE_PRECISION)),
                ValidKey.class);
        valid.filter(ValidKey::usedLongAgo)
                .ifPresent(key -> database.execute(MARK_USED.bind("now", now).bind("id", key.id())));
        return valid.map(key -> new Caller(key.id(), key.name(), key.role(), key.scopes()));
    }
}
