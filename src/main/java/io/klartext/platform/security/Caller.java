package io.klartext.platform.security;

import io.klartext.platform.kernel.Failure;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The client that sends a request to the management API, identified by its key.
 *
 * @param id the id of the key
 * @param role the role that the key was issued with; null if it was issued with scopes only
 * @param scopes all scopes of the key, including those of the role
 */
public record Caller(UUID id, String name, Role role, Set<Scope> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** Fails with {@link Failure.Forbidden} unless the caller has the scope. */
    public void require(Scope scope) {
        if (!has(scope)) {
            throw new Failure.Forbidden("This key lacks the scope '" + scope.value() + "'.");
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller has one of the scopes. */
    public void requireOne(Set<Scope> alternatives) {
        if (alternatives.stream().noneMatch(this::has)) {
            throw new Failure.Forbidden("This key lacks the scope "
                    + alternatives.stream()
                            .sorted()
                            .map(scope -> "'" + scope.value() + "'")
                            .collect(Collectors.joining(" or "))
                    + ".");
        }
    }
}
