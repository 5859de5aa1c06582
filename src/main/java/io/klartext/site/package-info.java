/**
 * The site as readers know it: its locales, the paths of its pages and those of the delivery API.
 *
 * <p>Decision worth knowing: one class reads paths and knows nothing of what exists; {@code article} and {@code
 * resolve} ask the database.
 */
package io.klartext.site;
