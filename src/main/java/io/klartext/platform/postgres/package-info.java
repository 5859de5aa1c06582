/**
 * The embedded PostgreSQL, which the application unpacks, initialises, starts and stops unless another database is
 * configured.
 *
 * <p>Only commands that run without the server import it. Decision worth knowing: it is a configuration source, so that
 * the rest of the application uses an ordinary JDBC URL.
 */
package io.klartext.platform.postgres;
