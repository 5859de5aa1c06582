package io.klartext.access;

import io.klartext.platform.kernel.Clock;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Identifies the caller by the secret in the request. */
@Singleton
public class KeyCheck {
    private final ApiKeyRepository keys;
    private final Clock clock;

    KeyCheck(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The caller, if the key is known, not revoked and not expired. */
    @Transactional
    public Optional<Caller> check(String secret) {
        Instant now = clock.now();
        Optional<ApiKey> known = keys.findByHash(Secret.of(secret).hash()).filter(key -> key.isUsable(now));
        known.filter(key -> key.wasLastUsedLongAgo(now)).ifPresent(key -> keys.markUsed(key.id(), now));
        return known.map(ApiKey::caller);
    }
}
