package io.klartext.article.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.article.Article;
import io.klartext.article.Content;
import io.klartext.directory.Reference;
import jakarta.inject.Singleton;

/** Converts working copies to drafts, for patches and merges. */
@Singleton
public class StoredDrafts {
    private final Translating translating;
    private final ObjectMapper json;

    StoredDrafts(Translating translating, ObjectMapper json) {
        this.translating = translating;
        this.json = json;
    }

    /** The working copy of an article. */
    public ArticleDraft of(Article article) {
        Content content = article.content();
        return new ArticleDraft(
                content.locale(),
                content.slug(),
                content.kicker(),
                content.headline(),
                content.lead(),
                json.valueToTree(content.body()),
                null,
                null,
                Reference.toAll(article.relations().tags()),
                Reference.toAll(article.relations().authors()),
                Reference.toAll(article.relations().related()),
                translating.original(article),
                content.sources(),
                content.seo(),
                content.image(),
                article.correction());
    }
}
