/**
 * Images as files: their formats, limits, credits, crops and refusals; the words that every package below uses.
 *
 * <p>A library of our own: it imports nothing of the application and no framework (the annotations on
 * {@link io.klartext.image.Crop} only state its bounds), so that everything here can be tried
 * with a file and a constructor. {@link io.klartext.image.file.ImageFile} reads an uploaded file, {@link
 * io.klartext.image.render.ImageEngine} draws it in another size. Decision worth knowing: the first bytes of a file tell
 * its format, never its name or a claimed media type, and no pixel is decoded before the header was found within the limits.
 */
package io.klartext.image;
