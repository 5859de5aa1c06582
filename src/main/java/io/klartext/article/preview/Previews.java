package io.klartext.article.preview;

import io.klartext.article.commenting.CommentSettings;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;

/** Converts working copies to the form of published articles. */
@Singleton
class Previews {
    private static final Sql BESIDE = Sql.of("""
            select {beside}, {authors} as authors, coalesce((select published from article_comments where article_id = :id), 0) as comments
            from (select id as article_id, translation_group, cast(:publishedAt as timestamptz) as published_at
                  from article where id = :id) p""")
            .with("beside", PublishedArticles.BESIDE)
            .with("authors", ArticleText.authorsWithPictures())
            .bind("whole", true);

    private final Queries database;
    private final ReaderRendering rendering;
    private final Clock clock;

    Previews(Queries database, ReaderRendering rendering, Clock clock) {
        this.database = database;
        this.rendering = rendering;
        this.clock = clock;
    }

    private record Beside(
            String authors, String translations, String corrections, int comments, CommentSettings terms) {}

    RenderedArticle of(WorkingCopy copy) {
        Sql sql = BESIDE.bind("id", copy.text().id())
                .bind("publishedAt", copy.publicSince())
                .bind("now", clock.now());
        Beside beside = database.one(sql, Beside.class);
        return rendering.rendered(new PublishedArticle(
                copy.text().withAuthors(beside.authors()),
                copy.body(),
                copy.image(),
                null,
                beside.translations(),
                copy.publicSince(),
                copy.updatedAt(),
                copy.updatedAt(),
                beside.corrections(),
                beside.comments(),
                beside.terms(),
                null));
    }
}
