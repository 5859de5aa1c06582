/**
 * Reads files forward through a small buffer and writes new ones from ranges of them.
 *
 * <p>Decision worth knowing: a clean copy is a list of byte ranges of the original, so that its pixels are copied as they
 * are and no file has to fit into memory.
 */
package io.klartext.image.bytes;
