/**
 * The embedded PostgreSQL: unpacked, initialised, started and stopped as part of the application, unless a database is
 * configured.
 *
 * <p>Nobody imports it. Decision worth knowing: it is a configuration source, so that everything behind it sees an
 * ordinary JDBC URL.
 */
package io.klartext.platform.postgres;
