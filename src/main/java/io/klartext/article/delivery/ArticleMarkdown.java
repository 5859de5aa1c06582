package io.klartext.article.delivery;

import io.klartext.article.rendering.BodyForm;
import io.klartext.article.rendering.ReferencedEntry;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.site.head.SiteHeads;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes articles as Markdown, with the other members before it as YAML. */
@Singleton
class ArticleMarkdown {
    static final String MEDIA_TYPE = "text/markdown";

    private final SiteHeads pages;
    private final StoredJson json;

    ArticleMarkdown(SiteHeads pages, StoredJson json) {
        this.pages = pages;
        this.json = json;
    }

    byte[] write(RenderedArticle article) {
        ArticleMembers members = ArticleMembers.of(article, json);
        StringBuilder text = new StringBuilder("---\n");
        line(text, "title", members.headline());
        line(text, "description", members.description());
        line(text, "url", members.canonical(pages.ofArticle(members.slug(), members.locale())));
        line(text, "lang", members.locale());
        line(text, "date", members.publishedAt().toString());
        line(text, "updated", members.updatedAt().toString());
        line(text, "authors", names(members.authors()));
        line(text, "tags", names(members.tags()));
        text.append("---\n\n");
        text.append(BodyForm.MARKDOWN.write(article.body(), article.pictures().sources()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(List<ReferencedEntry> entries) {
        return entries.stream().map(ReferencedEntry::name).toList();
    }

    /** Written as JSON, because every JSON text is valid YAML. */
    private void line(StringBuilder text, String name, Object value) {
        if (value != null) {
            text.append(name).append(": ").append(json.write(value)).append('\n');
        }
    }
}
