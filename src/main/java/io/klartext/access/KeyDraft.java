package io.klartext.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A request for a new key with a role, with scopes, or with a role and additional scopes.
 *
 * @param expiresAt null for a key that is valid until it is revoked
 */
public record KeyDraft(
        @NotBlank @Size(max = 100) String name,
        Role role,
        @Size(max = 50) List<@NotNull Scope> scopes,
        Instant expiresAt) {
    public KeyDraft {
        name = Text.shown(name);
        scopes = scopes == null ? List.of() : Collections.unmodifiableList(scopes);
    }

    @JsonIgnore
    Set<Scope> allScopes() {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        scopes.stream().filter(Objects::nonNull).forEach(all::add);
        if (role != null) {
            all.addAll(role.scopes());
        }
        return all;
    }
}
