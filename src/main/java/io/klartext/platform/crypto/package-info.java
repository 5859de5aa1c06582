/**
 * Hashes, signatures and encryption, by the algorithms of the Java runtime.
 *
 * <p>Decision worth knowing: the installation has one signing key. Each signature names its purpose, so that a
 * signature made for one purpose is not accepted for another.
 */
package io.klartext.platform.crypto;
