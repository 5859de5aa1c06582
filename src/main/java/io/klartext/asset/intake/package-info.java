/**
 * The way of a file into the store: inspected, cleaned, stored, and only then referred to.
 *
 * <p>Decision worth knowing: bytes are stored outside of any transaction, before a row refers to them. What a crash leaves
 * over is an unused blob, and a sweep deletes those after a period of grace.
 */
package io.klartext.asset.intake;
