/**
 * The commands {@code backup} and {@code restore}: the content of the database and the originals in one file. Every
 * later version of Klartext can restore it, with every supported version of PostgreSQL.
 *
 * <p>Decision worth knowing: the file holds the rows of each table and the version of the schema, not the schema. A
 * restore runs the migrations to that version, loads the rows, and runs the later migrations.
 */
package io.klartext.backup;
