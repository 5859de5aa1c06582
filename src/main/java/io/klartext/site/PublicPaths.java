package io.klartext.site;

/** Builds the paths for readers: on the site or in the delivery API. */
public interface PublicPaths {
    String ofArticle(String slug, String locale);

    String ofTag(String slug);

    String ofAuthor(String slug);
}
