/**
 * Hand-written SQL: statements with their parameters and filters, and records filled from rows.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: Hibernate writes aggregates; plain SQL
 * reads, and changes many rows at once. Plain SQL goes directly to the driver, because translation by an object mapper
 * costs more than the query. A page of a list is one statement and continues by keyset, not by offset.
 *
 * <p><b>How to write a read.</b>
 *
 * <ol>
 *   <li>A record with the members and types that the caller needs. It is sent to the client as it is, unless the
 *       two differ.
 *   <li>A constant {@link io.klartext.platform.database.Sql} with the whole statement: columns named like the
 *       record's components, {@code :parameters}, and places such as {@code {filter}} for optional conditions.
 *   <li>{@link io.klartext.platform.database.Filter} for the optional conditions; {@code id = any(:ids)} for lists;
 *       {@code {keyset}} and {@code {order}} for pages.
 *   <li>A call of {@link io.klartext.platform.database.Queries}, which explains how a row becomes a record.
 * </ol>
 *
 * <pre>{@code
 * private static final Sql ROWS = Sql.of("""
 *         select a.id, a.file_name, a.created_at, k.id as created_by_id, k.name as created_by_name
 *         from asset a join api_key k on k.id = a.created_by
 *         where {filter} and {keyset} {order}""");
 * private static final Sql COUNT = Sql.of("select count(*) from asset a where {filter}");
 *
 * Page<AssetLine> page(String creator, PageRequest page) {
 *     Filter filter = Filter.where("a.trashed_at is null").andIfGiven("a.creator = :creator", "creator", creator);
 *     return database.page(
 *             ROWS.with("filter", filter), COUNT.with("filter", filter), NEWEST, page, AssetLine.class,
 *             line -> List.of(line.createdAt().toString(), line.id().toString()));
 * }
 * }</pre>
 */
package io.klartext.platform.database;
