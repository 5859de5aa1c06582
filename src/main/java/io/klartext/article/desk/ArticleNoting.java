package io.klartext.article.desk;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps internal notes on articles. */
@Singleton
@Transactional
public class ArticleNoting {
    private static final SortOrder OLDEST_FIRST = new SortOrder("n.created_at", "timestamptz", "n.id", false);

    private static final Sql NOTES = Sql.of("""
            select n.id, n.text, n.created_at, k.id as created_by_id, k.name as created_by_name
            from article_note n join api_key k on k.id = n.created_by where n.article_id = :article""");

    private static final Sql PAGE = Sql.of("{notes} and {keyset} {order}").with("notes", NOTES);

    private static final Sql COUNT = Sql.of("select count(*) from article_note n where n.article_id = :article");

    private static final Sql ONE = Sql.of("{notes} and n.id = :id").with("notes", NOTES);

    private static final Sql ARTICLE = Sql.of("select 1 from article where id = :article");

    private static final Sql INSERT = Sql.of("""
            insert into article_note (id, article_id, text, created_at, created_by)
            values (:id, :article, :text, :now, :by)""");

    private static final Sql DELETE = Sql.of("delete from article_note where id = :id");

    private final Queries database;
    private final Validator validator;
    private final Clock clock;

    ArticleNoting(Queries database, Validator validator, Clock clock) {
        this.database = database;
        this.validator = validator;
        this.clock = clock;
    }

    /** Adds a note. */
    public ArticleNote add(UUID article, NoteDraft draft, Caller by) {
        requireArticle(article);
        Violations.of(validator, draft).refuse();
        Instant now = clock.now();
        UUID id = Ids.next(now);
        database.execute(INSERT.bind("id", id)
                .bind("article", article)
                .bind("text", draft.text())
                .bind("now", now)
                .bind("by", by.id()));
        return get(article, id);
    }

    /** Removes a note. Notes of others need the scope {@code articles:write}. */
    public void remove(UUID article, UUID id, Caller by) {
        if (!get(article, id).createdBy().id().equals(by.id())) {
            by.require(Scope.ARTICLES_WRITE);
        }
        database.execute(DELETE.bind("id", id));
    }

    /** The notes on an article, the oldest first. */
    public Page<ArticleNote> page(UUID article, PageRequest page) {
        requireArticle(article);
        return database.page(
                PAGE.bind("article", article),
                COUNT.bind("article", article),
                OLDEST_FIRST,
                page,
                ArticleNote.class,
                note -> List.of(note.createdAt().toString(), note.id().toString()));
    }

    /** A note on an article. */
    public ArticleNote get(UUID article, UUID id) {
        return database.find(ONE.bind("article", article).bind("id", id), ArticleNote.class)
                .orElseThrow(() -> new Failure.NotFound("The note"));
    }

    private void requireArticle(UUID article) {
        if (!database.exists(ARTICLE.bind("article", article))) {
            throw new Failure.NotFound("The article");
        }
    }
}
