package io.klartext.access;

import io.klartext.platform.http.problem.ProblemWriter;
import io.klartext.platform.http.request.RequestPath;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.CurrentCaller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Authentication by {@code Authorization: Bearer <key>} (RFC 6750). A request with an invalid key is refused on every
 * route and never treated as anonymous. Credentials of other schemes are ignored where no key is needed, because a
 * proxy may have requested them.
 */
@Singleton
class BearerAuthentication implements HttpAuthenticationMechanism, IdentityProvider<TokenAuthenticationRequest> {
    private static final String SCHEME = "Bearer";
    private static final int UNAUTHORIZED = 401;

    private final KeyCheck keys;
    private final ProblemWriter problems;

    BearerAuthentication(KeyCheck keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        String[] parts = header.strip().split("\\s+", -1);
        if (!SCHEME.equalsIgnoreCase(parts[0]) && !RequestPath.isManagement(context)) {
            // The credential is meant for a proxy.
            return Uni.createFrom().nullItem();
        }
        if (parts.length != 2 || !SCHEME.equalsIgnoreCase(parts[0])) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(parts[1], SCHEME)));
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.check(request.getToken().getToken())
                .map(BearerAuthentication::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(Caller caller) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addAttribute(CurrentCaller.ATTRIBUTE, caller);
        caller.scopes().forEach(scope -> identity.addPermissionAsString(scope.value()));
        return identity.build();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        boolean sent = context.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
        context.response().putHeader("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : SCHEME);
        problems.send(
                context,
                UNAUTHORIZED,
                sent
                        ? "The key is unknown, revoked or expired."
                        : "This request needs a key: Authorization: Bearer <key>.");
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", SCHEME));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
