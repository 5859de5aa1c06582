package io.klartext.access;

import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A key without its secret. */
record KeyView(
        UUID id,
        String name,
        String prefix,
        Role role,
        List<Scope> scopes,
        int version,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {
    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.prefix(),
                key.role(),
                List.copyOf(key.scopes()),
                key.version(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
