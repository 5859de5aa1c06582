/**
 * Lists: pages, signed cursors and the {@code Link} header.
 *
 * <p>Decision worth knowing: a cursor is bound to the filters and the sort order that it was made for.
 */
package io.klartext.platform.http.list;
