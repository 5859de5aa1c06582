/**
 * What an upload needs of a file, from one reading of its structure.
 *
 * <p>Decision worth knowing: the file stays open from its inspection to its clean copy, so that nobody can exchange it in
 * between.
 */
package io.klartext.image.file;
