package io.klartext.article.commenting;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The number of public comments of articles. The comment feature updates it in the transaction of the change. */
@Singleton
public class CommentCounts {
    private static final Sql CHANGE = Sql.of("""
            insert into article_comments (article_id, published) values (:article, greatest(:change, 0))
            on conflict (article_id) do update set published = article_comments.published + :change""");

    private final Queries database;

    CommentCounts(Queries database) {
        this.database = database;
    }

    /** Changes the number by a delta; waits for concurrent transactions that do the same. */
    public void change(UUID article, int change) {
        database.execute(CHANGE.bind("article", article).bind("change", change));
    }
}
