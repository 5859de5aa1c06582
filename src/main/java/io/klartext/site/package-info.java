/**
 * The site: its locales, the paths of its pages and those of the delivery API.
 *
 * <p>Decision worth knowing: paths are parsed without access to the database; {@code article} and {@code resolve} look
 * up the items.
 */
package io.klartext.site;
