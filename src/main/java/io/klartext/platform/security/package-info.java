/**
 * Who is calling and what they may do: scopes, the roles that bundle them, and the {@link
 * io.klartext.platform.security.Caller} of the running request.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: code asks for scopes and never for
 * roles, so that a key with hand-picked scopes works like one with a role.
 */
package io.klartext.platform.security;
