/**
 * How a row becomes a record: which column fills which component, found out once for each record and result.
 *
 * <p>Only {@code database} and annotated records import it; it imports only {@code kernel}. Decision worth knowing:
 * columns and components must match one to one, so that a column nobody reads is noticed.
 */
package io.klartext.platform.database.mapping;
