package io.klartext.article.rendering;

import jakarta.inject.Singleton;
import java.util.List;

/** Makes of what is stored what readers see at this moment: links and pictures that lead to something. */
@Singleton
public class ReaderRendering {
    private final LinkRendering links;
    private final PictureRendering pictures;

    ReaderRendering(LinkRendering links, PictureRendering pictures) {
        this.links = links;
        this.pictures = pictures;
    }

    /** Executes at most two statements for all articles: one for links, one for pictures. */
    public List<PublishedArticle> shown(List<PublishedArticle> articles) {
        return pictures.shown(links.shown(articles));
    }
}
