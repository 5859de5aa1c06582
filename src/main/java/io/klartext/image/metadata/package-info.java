/**
 * EXIF, IPTC and XMP: what a file says about its making and its maker, and how a credit is written.
 *
 * <p>Decision worth knowing: metadata that makes no sense is ignored and never a reason to refuse a picture; position and
 * serial numbers are not even read.
 */
package io.klartext.image.metadata;
