/**
 * Hashes, signatures and encryption, by the algorithms of the Java runtime.
 *
 * <p>Decision worth knowing: one signing key of the installation signs everything, with a separate use for each kind of
 * thing, so that a signature of one kind is worth nothing elsewhere.
 */
package io.klartext.platform.crypto;
