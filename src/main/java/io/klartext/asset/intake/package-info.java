/**
 * The intake of files: they are inspected, cleaned and stored, and only then referred to.
 *
 * <p>Decision worth knowing: bytes are stored outside of any transaction, before a row refers to them. A crash leaves
 * an unused blob, which is deleted after a grace period.
 */
package io.klartext.asset.intake;
