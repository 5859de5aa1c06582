package io.klartext.access;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A stored key: its scopes, its expiry and the hash of its secret. Revoked keys are never deleted. */
@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    private UUID id;

    private String name;
    private String prefix;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private byte[] hash;

    private String role;
    private String[] scopes;
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** For Hibernate. */
    protected ApiKey() {}

    ApiKey(UUID id, KeyDraft draft, Secret secret, Instant now) {
        this.id = id;
        this.name = draft.name();
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.role = draft.role() == null ? null : draft.role().value();
        this.scopes = draft.allScopes().stream().map(Scope::value).toArray(String[]::new);
        this.version = 1;
        this.createdAt = now;
        this.expiresAt = draft.expiresAt();
    }

    void revoke(Instant now) {
        if (revokedAt != null) {
            throw new Failure.IllegalTransition("revoke", "revoked", List.of());
        }
        revokedAt = now;
        version++;
    }

    /** Fails with {@link Failure.IllegalTransition} if it is revoked. Returns whether anything changed. */
    boolean change(KeyEdit edit) {
        if (revokedAt != null) {
            throw new Failure.IllegalTransition("change", "revoked", List.of());
        }
        if (edit.equals(edit())) {
            return false;
        }
        name = edit.name();
        role = edit.role() == null ? null : edit.role().value();
        scopes = edit.draft().allScopes().stream().map(Scope::value).toArray(String[]::new);
        version++;
        return true;
    }

    /** The present values of what can change. */
    KeyEdit edit() {
        Set<Scope> ofRole = role() == null ? Set.of() : role().scopes();
        return new KeyEdit(
                name,
                role(),
                scopes().stream().filter(scope -> !ofRole.contains(scope)).toList());
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The caller that this key identifies. */
    public Caller caller() {
        return new Caller(id, name, role(), scopes());
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    /** Null if the key was issued with scopes only. */
    public Role role() {
        return StoredEnum.of(Role.class, role);
    }

    public Set<Scope> scopes() {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        Arrays.stream(scopes).map(Scope::of).forEach(all::add);
        return all;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
