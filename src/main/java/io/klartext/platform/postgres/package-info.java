/**
 * The embedded PostgreSQL, which the application unpacks, initialises, starts and stops unless another database is
 * configured.
 *
 * <p>No package imports it. Decision worth knowing: it is a configuration source, so that the rest of the application
 * uses an ordinary JDBC URL.
 */
package io.klartext.platform.postgres;
