package io.klartext.article.transition;

import io.klartext.article.Article;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The workflow history of articles. It is written in the transaction of the action. */
@Singleton
public class ArticleHistory {
    private static final SortOrder LATEST_FIRST = new SortOrder("t.at", "timestamptz", "t.id", true);

    private static final Sql ARTICLE = Sql.of("select 1 from article where id = :article");

    private static final Sql PAGE = Sql.of("""
            select t.id, t.action, t.from_state as "from", t.to_state as "to", k.id as by_id, k.name as by_name,
                   t.note, t.version, t.at
            from article_transition t left join api_key k on k.id = t.by
            where t.article_id = :article and {keyset} {order}""");

    private static final Sql COUNT = Sql.of("select count(*) from article_transition t where t.article_id = :article");

    private static final Sql INSERT = Sql.of("""
            insert into article_transition (id, article_id, action, from_state, to_state, by, note, version, at)
            values (:id, :article, :action, :from, :to, :by, :note, :version, :at)""");

    private final Queries database;

    ArticleHistory(Queries database) {
        this.database = database;
    }

    /**
     * One transition of an article.
     *
     * @param by null for the schedule
     */
    public record Step(
            UUID id,
            ArticleAction action,
            ArticleState from,
            ArticleState to,
            @Nested(optional = true) WorkingCopy.Person by,
            String note,
            int version,
            Instant at) {}

    /** The transitions of an article, the latest first. */
    public Page<Step> page(UUID article, PageRequest page) {
        if (!database.exists(ARTICLE.bind("article", article))) {
            throw new Failure.NotFound("The article");
        }
        return database.page(
                PAGE.bind("article", article),
                COUNT.bind("article", article),
                LATEST_FIRST,
                page,
                Step.class,
                step -> List.of(step.at().toString(), step.id().toString()));
    }

    /**
     * Adds a transition.
     *
     * @param by the id of a key, null for the schedule
     * @param note may be null
     */
    void add(
            Article article,
            ArticleAction action,
            ArticleState from,
            ArticleState to,
            UUID by,
            String note,
            Instant at) {
        database.execute(INSERT.bind("id", Ids.next(at))
                .bind("article", article.id())
                .bind("action", action)
                .bind("from", from)
                .bind("to", to)
                .bind("by", by)
                .bind("note", note)
                .bind("version", article.version())
                .bind("at", at));
    }
}
