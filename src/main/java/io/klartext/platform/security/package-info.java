/**
 * Authorization: scopes, the roles that bundle them, and the {@link io.klartext.platform.security.Caller} of the
 * running request.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: code checks scopes and never roles, so
 * that a key with selected scopes works like a key with a role.
 */
package io.klartext.platform.security;
