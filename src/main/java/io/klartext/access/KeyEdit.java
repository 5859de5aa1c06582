package io.klartext.access;

import io.klartext.platform.kernel.Text;
import io.klartext.platform.security.Role;
import io.klartext.platform.security.Scope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * The changeable properties of a key.
 *
 * @param role null for a key with scopes only
 * @param scopes the scopes beside those of the role
 */
public record KeyEdit(
        @NotBlank @Size(max = 100) String name,
        Role role,
        @Size(max = 50) List<@NotNull Scope> scopes) {
    public KeyEdit {
        name = Text.shown(name);
        scopes = scopes == null ? List.of() : Collections.unmodifiableList(scopes);
    }

    /** A request for a new key with these properties that never expires. */
    KeyDraft draft() {
        return new KeyDraft(name, role, scopes, null);
    }
}
