package io.klartext.site;

/** Builds paths for readers, either of the site or of the delivery API. */
public interface PublicPaths {
    String ofArticle(String slug, String locale);

    String ofTag(String slug);

    String ofAuthor(String slug);
}
