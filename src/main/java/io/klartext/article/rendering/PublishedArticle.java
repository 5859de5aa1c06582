package io.klartext.article.rendering;

import io.klartext.article.commenting.CommentTerms;
import java.time.Instant;
import java.util.UUID;

/**
 * An article as readers may see it.
 *
 * @param translationGroup the group of articles that say the same in other languages; null in a preview
 * @param translations JSON text, made by the database and passed through: those that readers may see
 * @param publishedAt when it was published first
 * @param updatedAt the time of the last correction, or of the first publication if there is none
 * @param linked whether its body links to other articles, which may be published, moved or withdrawn
 * @param image the main picture, or null
 * @param pictures those in its body, null if it has none
 * @param corrections what they were told, JSON text; null where only teasers were asked for
 * @param comments the number of public comments
 * @param terms the terms of commenting
 */
public record PublishedArticle(
        ArticleText text,
        UUID translationGroup,
        String translations,
        Instant publishedAt,
        Instant updatedAt,
        String corrections,
        int comments,
        CommentTerms terms,
        boolean linked,
        ShownPicture image,
        ShownPictures pictures) {
    /** As it is stored: without what is looked up for its pictures. */
    public PublishedArticle(
            ArticleText text,
            UUID translationGroup,
            String translations,
            Instant publishedAt,
            Instant updatedAt,
            String corrections,
            int comments,
            CommentTerms terms) {
        this(
                text,
                translationGroup,
                translations,
                publishedAt,
                updatedAt,
                corrections,
                comments,
                terms,
                false,
                null,
                null);
    }

    /** The body as readers see it, JSON text; null where only teasers were asked for. */
    public String body() {
        return pictures == null ? text.body() : pictures.body(text.body());
    }

    /** The same article with a body whose links to articles are those of readers. */
    PublishedArticle withBody(String body) {
        return new PublishedArticle(
                text.withBody(body),
                translationGroup,
                translations,
                publishedAt,
                updatedAt,
                corrections,
                comments,
                terms,
                true,
                image,
                pictures);
    }

    PublishedArticle withPictures(ShownPicture itsImage, ShownPictures itsPictures) {
        return new PublishedArticle(
                text,
                translationGroup,
                translations,
                publishedAt,
                updatedAt,
                corrections,
                comments,
                terms,
                linked,
                itsImage,
                itsPictures);
    }
}
