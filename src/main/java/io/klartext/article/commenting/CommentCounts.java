package io.klartext.article.commenting;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The number of public comments of articles. The comment feature updates it in the transaction of the change. */
@Singleton
public class CommentCounts {
    private final Queries database;

    CommentCounts(Queries database) {
        this.database = database;
    }

    /** Changes the number by a delta; waits for concurrent transactions that do the same. */
    public void change(UUID article, int change) {
        database.execute("""
                insert into article_comments (article_id, published) values (:article, greatest(:change, 0))
                on conflict (article_id) do update set published = article_comments.published + :change""", new Conditions().bind("article", article).bind("change", change));
    }
}
