/**
 * Connections, below the router: refuses invalid requests, closes idle and slow connections, and bounds what
 * clients have not read.
 *
 * <p>Decision worth knowing: the HTTP server of the framework answers such requests without a body, and offers no place
 * to change that. Therefore two handlers are put into the Netty pipeline of every connection that the server accepts.
 */
package io.klartext.platform.http.connection;
