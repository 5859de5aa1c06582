/**
 * EXIF, IPTC and XMP: what a file says about its making and its maker, and how a credit is written.
 *
 * <p>Decision worth knowing: metadata that makes no sense is ignored and never a reason to refuse an image; position and
 * serial numbers are not even read.
 *
 * <p>EXIF and IPTC are read by metadata-extractor, within bounds set here. XMP is read by a streaming parser of our own:
 * the library's XMP reader (xmpcore) builds trees, needs 15 to 35 seconds for a megabyte of many properties, and overflows
 * the stack on deeply nested ones.
 */
package io.klartext.image.metadata;
