package io.klartext.access;

import io.klartext.platform.kernel.Clock;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Role;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the admin key of an installation that has none. */
@Singleton
public class FirstKey {
    private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7E]{24,1000}");

    private final ApiKeyRepository repository;
    private final Keys keys;
    private final Optional<String> configured;
    private final Clock clock;

    /**
     * Created by injection.
     *
     * @param configured the secret of an admin key, 24 or more printable characters; if empty, the first start creates
     * one
     */
    FirstKey(
            ApiKeyRepository repository,
            Keys keys,
            @ConfigProperty(name = "klartext.admin-key") Optional<String> configured,
            Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.configured = configured;
        this.clock = clock;
    }

    /**
     * Stores the configured admin key unless it is known already. Without one, creates a random key if there is none
     * yet.
     *
     * @return the secret to show once, if a random key was created
     */
    @Transactional
    public Optional<Secret> ensure() {
        Instant now = clock.now();
        repository.lockTable();
        if (configured.isPresent()) {
            storeUnlessKnown(accepted(configured.get()), now);
            return Optional.empty();
        }
        return repository.isEmpty()
                ? Optional.of(keys.store(admin("First admin key"), Secret.random(), null, now)
                        .secret())
                : Optional.empty();
    }

    /** The caller with the oldest admin key, as the author of items that the installation itself creates. */
    @Transactional
    public Caller owner() {
        return repository
                .find("role = 'admin' order by createdAt")
                .firstResult()
                .caller();
    }

    private void storeUnlessKnown(Secret secret, Instant now) {
        if (!repository.containsHash(secret.hash())) {
            keys.store(admin("Configured admin key"), secret, null, now);
        }
    }

    private static Secret accepted(String value) {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new ConfigurationException(
                    "KLARTEXT_ADMIN_KEY must be 24 to 1000 printable ASCII characters without spaces.");
        }
        return Secret.of(value);
    }

    private static KeyDraft admin(String name) {
        return new KeyDraft(name, Role.ADMIN, List.of(), null);
    }
}
