package io.klartext.article.rendering;

/** A picture as an answer shows it. */
public sealed interface ShownPicture permits PublicPicture, CompactPicture {}
