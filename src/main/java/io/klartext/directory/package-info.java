/**
 * What tags and authors have in common: entries that articles refer to, known by a name and a slug.
 *
 * <p>{@code tag} and {@code author} import it and give it their names; it imports row 3 and below. Decision worth
 * knowing: readers see an entry only while something published refers to it, so that a tag made for a secret draft
 * gives nothing away. No two entries are found under the same slug or alias; a slug that nobody has any more leads to
 * who had it last.
 */
package io.klartext.directory;
