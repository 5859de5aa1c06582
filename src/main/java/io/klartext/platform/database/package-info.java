/**
 * The pieces that hand-written SQL shares, and the installation's stored secret.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: Hibernate writes, SQL reads. A page of
 * any list is one statement, and the order it is sorted in is the way it continues.
 */
package io.klartext.platform.database;
