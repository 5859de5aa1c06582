package io.klartext.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The authenticated caller of the running request. */
@RequestScoped
public class CurrentCaller {
    /** The attribute of the security identity in which authentication stores the caller. */
    public static final String ATTRIBUTE = "klartext.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller; a programming error on a route without authentication. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("no caller: the route admits anonymous requests"));
    }

    /** The caller; empty for an anonymous request. */
    public Optional<Caller> find() {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
