package io.klartext.article.rendering;

import io.klartext.portabletext.PortableText;
import java.util.UUID;

/**
 * An article as readers may see it at this moment.
 *
 * @param body with the current paths of linked articles, and with those pictures that may be shown; null where only
 *     teasers were asked for
 * @param authors with their pictures, JSON text
 * @param image the main picture; null if it has none or it may not be shown
 * @param pictures those in its body
 */
public record RenderedArticle(
        PublishedArticle article, PortableText body, String authors, PublicPicture image, PublicPictures pictures) {
    public UUID id() {
        return article.text().id();
    }
}
