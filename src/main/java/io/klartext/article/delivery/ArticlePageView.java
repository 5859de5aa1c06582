package io.klartext.article.delivery;

import io.klartext.article.Seo;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.site.rights.SiteRights;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;

/** Builds answers with one article, as JSON or Markdown, and with the rights of the article if it has its own. */
@Singleton
class ArticlePageView {
    private static final MediaType MARKDOWN = MediaType.valueOf(ArticleMarkdown.MEDIA_TYPE);

    private final ArticleMarkdown markdown;
    private final SiteRights rights;
    private final StoredJson json;

    ArticlePageView(ArticleMarkdown markdown, SiteRights rights, StoredJson json) {
        this.markdown = markdown;
        this.rights = rights;
        this.json = json;
    }

    /** Whether a client accepts Markdown rather than JSON, by the types that it accepts, the preferred one first. */
    static boolean prefersMarkdown(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(MARKDOWN))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    Response answer(RenderedArticle article, SelectedArticle selected) {
        return with(article, Response.ok(selected));
    }

    Response markdown(RenderedArticle article) {
        return with(article, Response.ok(markdown.write(article)).type(ArticleMarkdown.MEDIA_TYPE));
    }

    private Response with(RenderedArticle article, Response.ResponseBuilder response) {
        Seo seo = json.read(article.article().text().seo(), Seo.class);
        if (seo.hasOwnRights()) {
            rights.of(seo.reserveMining(), seo.trainAi()).headers().forEach(response::header);
        }
        return response.lastModified(Date.from(article.article().changedAt())).build();
    }
}
