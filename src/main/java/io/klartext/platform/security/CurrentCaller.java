package io.klartext.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the running request, as authentication found it. */
@RequestScoped
public class CurrentCaller {
    /** Under this name authentication leaves the caller in the security identity. */
    public static final String ATTRIBUTE = "klartext.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller; asking for it on an anonymous route is a mistake in the program. */
    public Caller get() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw new IllegalStateException("no caller: the route admits anonymous requests");
        }
        return caller;
    }
}
