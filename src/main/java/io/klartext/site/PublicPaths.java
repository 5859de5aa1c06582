package io.klartext.site;

/** Writes the paths at which readers find things: on the site's own pages, or in the delivery API. */
public interface PublicPaths {
    String ofArticle(String slug, String locale);

    String ofTag(String slug);

    String ofAuthor(String slug);
}
