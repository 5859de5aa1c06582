package io.klartext.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.klartext.platform.kernel.StoredEnum;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A named set of scopes for a typical job in a newsroom. */
public enum Role implements StoredEnum {
    /** Writes articles of their own, with pictures. */
    AUTHOR(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE_OWN, Scope.ASSETS_WRITE),
    /** Changes and publishes everything that readers see. */
    EDITOR(
            Scope.ARTICLES_READ,
            Scope.ARTICLES_WRITE,
            Scope.ARTICLES_PUBLISH,
            Scope.TAGS_WRITE,
            Scope.AUTHORS_WRITE,
            Scope.ASSETS_WRITE),
    /** Decides on comments. */
    MODERATOR(Scope.ARTICLES_READ, Scope.COMMENTS_MODERATE),
    /** May do everything. */
    ADMIN(Scope.values());

    private final Set<Scope> scopes;

    Role(Scope... scopes) {
        this.scopes = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(scopes)));
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    /** The role with that name; the exception lists all names. */
    @JsonCreator
    static Role of(String value) {
        return StoredEnum.of(Role.class, value);
    }
}
