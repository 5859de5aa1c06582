package io.klartext.article.preview;

import io.klartext.article.commenting.CommentTerms;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.util.List;

/** Converts working copies to the form of published articles. */
@Singleton
class Previews {
    private static final String BESIDE = "select " + PublishedArticles.BESIDE
            + ", coalesce((select published from article_comments where article_id = :id), 0) as comments, "
            + CommentTerms.COLUMNS
            + " from (select id as article_id, translation_group from article where id = :id) p";

    private final Queries database;
    private final ReaderRendering showing;
    private final Clock clock;

    Previews(Queries database, ReaderRendering showing, Clock clock) {
        this.database = database;
        this.showing = showing;
        this.clock = clock;
    }

    PublishedArticle of(WorkingCopy copy) {
        Conditions values = new Conditions()
                .bind("id", copy.text().id())
                .bind("whole", true)
                .bind("now", clock.now());
        PublishedArticle preview = database.list(
                        BESIDE,
                        values,
                        1,
                        row -> new PublishedArticle(
                                copy.text(),
                                null,
                                row.get("translations", String.class),
                                copy.publicSince(),
                                copy.updatedAt(),
                                row.get("corrections", String.class),
                                row.get("comments", Integer.class),
                                CommentTerms.of(row, copy.publicSince())))
                .get(0);
        return showing.shown(List.of(preview)).get(0);
    }
}
