/**
 * Connections below the router: what cannot be read as a request is refused there, and who keeps a connection waiting
 * loses it.
 *
 * <p>Decision worth knowing: the HTTP server of the framework answers such requests without a body, and offers no place to
 * change that. Therefore two handlers are put into the Netty pipeline of every connection that the server accepts.
 */
package io.klartext.platform.http.connection;
