package io.klartext.image;

/**
 * How an image was made, according to its file.
 *
 * @param signed whether it carries content credentials: a signed manifest (C2PA 2.1)
 * @param digitalSourceType how it was made, as a term of the IPTC NewsCodes vocabulary <em>digitalsourcetype</em>, such
 *     as {@code trainedAlgorithmicMedia}; null if the file does not say
 */
public record Provenance(boolean signed, String digitalSourceType) {}
