package io.klartext.access;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Issues keys, lists, changes and revokes them. */
@Singleton
@Transactional
public class Keys {
    private final ApiKeyRepository keys;
    private final AuditLog audit;
    private final Validator validator;
    private final Clock clock;

    Keys(ApiKeyRepository keys, AuditLog audit, Validator validator, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.validator = validator;
        this.clock = clock;
    }

    /** A new key with its secret, which cannot be read again later. */
    public record Issued(ApiKey key, Secret secret) {}

    /** Issues a key; fails with {@link Failure.Forbidden} if the draft contains a scope that the caller lacks. */
    public Issued issue(KeyDraft draft, Caller by) {
        Instant now = clock.now();
        Violations violations = Violations.of(validator, draft);
        if (draft.allScopes().isEmpty()) {
            violations.add("/scopes", "required", "A key needs a role or scopes.");
        }
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            violations.add("/expiresAt", "range", "A key must expire in the future.");
        }
        if (outlives(draft.expiresAt(), by)) {
            violations.add("/expiresAt", "range", "A key cannot issue another key that expires later than itself.");
        }
        violations.refuse();
        if (!by.scopes().containsAll(draft.allScopes())) {
            throw new Failure.Forbidden("A key cannot grant scopes that it does not have.");
        }
        return store(draft, Secret.random(), by, now);
    }

    private boolean outlives(Instant expiresAt, Caller by) {
        Instant end = get(by.id()).expiresAt();
        return end != null && (expiresAt == null || expiresAt.isAfter(end));
    }

    /** Revokes a key, immediately and permanently. */
    public ApiKey revoke(UUID id, VersionCondition condition, Caller by) {
        Instant now = clock.now();
        keys.lockTable();
        ApiKey key = keys.findForChange(id).orElseThrow(() -> new Failure.NotFound("The key"));
        condition.check(key.version());
        if (!by.scopes().containsAll(key.scopes())) {
            throw new Failure.Forbidden("A key cannot revoke another key with scopes that it lacks itself.");
        }
        requireOtherAdmin(key, now);
        key.revoke(now);
        audit.add(by, AuditAction.REVOKE_KEY, id, describe(key), now);
        return key;
    }

    /**
     * Changes name, role and scopes of a key, from its next request on.
     *
     * @throws Failure.Forbidden if the caller lacks a scope that the key has or gets
     * @throws Failure.Conflict if it is the last admin key and would no longer be one
     */
    public ApiKey change(UUID id, VersionCondition condition, UnaryOperator<KeyEdit> patch, Caller by) {
        Instant now = clock.now();
        keys.lockTable();
        ApiKey key = keys.findForChange(id).orElseThrow(() -> new Failure.NotFound("The key"));
        condition.check(key.version());
        KeyEdit edit = patch.apply(key.edit());
        Violations violations = Violations.of(validator, edit);
        Set<Scope> scopes = edit.draft().allScopes();
        if (scopes.isEmpty()) {
            violations.add("/scopes", "required", "A key needs a role or scopes.");
        }
        violations.refuse();
        if (!by.scopes().containsAll(key.scopes()) || !by.scopes().containsAll(scopes)) {
            throw new Failure.Forbidden("A key cannot change scopes that it lacks itself.");
        }
        if (!key.scopes().containsAll(scopes) && outlives(key.expiresAt(), by)) {
            throw new Failure.Forbidden("A key cannot give scopes to a key that expires later.");
        }
        if (edit.role() != Role.ADMIN) {
            requireOtherAdmin(key, now);
        }
        if (key.change(edit)) {
            audit.add(by, AuditAction.CHANGE_KEY, id, describe(key), now);
        }
        return key;
    }

    private void requireOtherAdmin(ApiKey key, Instant now) {
        if (key.role() == Role.ADMIN && key.isUsable(now) && keys.countOtherAdmins(key.id(), now) == 0) {
            throw new Failure.Conflict("last_admin_key", "This is the last admin key. Issue another one first.");
        }
    }

    public ApiKey get(UUID id) {
        return keys.findByIdOptional(id).orElseThrow(() -> new Failure.NotFound("The key"));
    }

    public Page<KeyView> page(PageRequest page) {
        return keys.findPage(page);
    }

    /**
     * Stores a new key.
     *
     * @param by null for the installation itself
     */
    Issued store(KeyDraft draft, Secret secret, Caller by, Instant now) {
        ApiKey key = new ApiKey(Ids.next(now), draft, secret, now);
        keys.persist(key);
        audit.add(by, AuditAction.ISSUE_KEY, key.id(), describe(key), now);
        return new Issued(key, secret);
    }

    private static String describe(ApiKey key) {
        return key.name() + ": " + key.scopes().stream().map(Scope::value).collect(Collectors.joining(" "));
    }
}
