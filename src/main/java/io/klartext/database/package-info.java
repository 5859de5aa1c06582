/**
 * PostgreSQL: the embedded server, the installation's stored secret, and the few pieces that hand-written SQL shares.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: the embedded server is a configuration
 * source, so that everything behind it sees an ordinary JDBC URL and a configured database starts nothing.
 */
package io.klartext.database;
