package io.klartext.article.desk;

import io.klartext.article.Article;
import io.klartext.article.ArticleRepository;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Assigns articles, without a new version of them. */
@Singleton
@Transactional
public class ArticleAssigning {
    private static final Sql KEY = Sql.of("select 1 from api_key where id = :key and revoked_at is null");

    private static final Sql UPSERT = Sql.of("""
            insert into article_assignment (article_id, assignee_id, due_at) values (:article, :assignee, :due)
            on conflict (article_id) do update set assignee_id = excluded.assignee_id, due_at = excluded.due_at""");

    private final ArticleRepository articles;
    private final Queries database;

    ArticleAssigning(ArticleRepository articles, Queries database) {
        this.articles = articles;
        this.database = database;
    }

    /** Replaces the assignment; fails with {@link Failure.Forbidden} unless the caller may change the article. */
    public void assign(UUID id, Assignment wanted, Caller by) {
        Article article = articles.findForChange(id).orElseThrow(() -> new Failure.NotFound("The article"));
        article.requireEditableBy(by);
        Violations violations = new Violations();
        if (wanted.assignee() != null && !database.exists(KEY.bind("key", wanted.assignee()))) {
            violations.add("/assignee", "unknown_reference", "There is no such key, or it is revoked.");
        }
        violations.refuse();
        database.execute(
                UPSERT.bind("article", id).bind("assignee", wanted.assignee()).bind("due", wanted.dueAt()));
    }
}
