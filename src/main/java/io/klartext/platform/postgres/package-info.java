/**
 * The embedded PostgreSQL, which the application unpacks, initialises, starts and stops unless another database is
 * configured.
 *
 * <p>Only commands that run without the server import it. Decisions worth knowing: it is a configuration source, so that
 * the rest of the application uses an ordinary JDBC URL. Migrations run as the owner of the database and the application
 * as an ordinary role, so that it cannot disable the triggers of tables that never change.
 */
package io.klartext.platform.postgres;
