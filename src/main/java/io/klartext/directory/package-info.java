/**
 * The common part of tags and authors: entries with a name and slugs that articles refer to.
 *
 * <p>{@code tag} and {@code author} extend its classes. Decision worth knowing: readers see an entry only while a
 * published article refers to it, so that the tag of an unpublished draft stays secret. Slugs and aliases are unique; a
 * former slug leads to the entry that had it last.
 */
package io.klartext.directory;
