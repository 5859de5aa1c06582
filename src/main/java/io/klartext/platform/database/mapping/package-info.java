/**
 * Maps rows to records: which column fills which component.
 *
 * <p>Only {@code database} and annotated records import it; it imports only {@code kernel}. Decision worth knowing:
 * columns and components must match one to one, so that an unused column is detected.
 */
package io.klartext.platform.database.mapping;
