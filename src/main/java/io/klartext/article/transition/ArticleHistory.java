package io.klartext.article.transition;

import io.klartext.article.Article;
import io.klartext.article.ArticleAction;
import io.klartext.article.ArticleState;
import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The workflow history of articles. It is written in the transaction of the action. */
@Singleton
public class ArticleHistory {
    private static final SortOrder LATEST_FIRST = new SortOrder("t.at", "timestamptz", "t.id", true);
    private static final String SELECT = """
            select t.id, t.action, t.from_state, t.to_state, k.id as key_id, k.name, t.note, t.version, t.at
            from article_transition t left join api_key k on k.id = t.by""";

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
            String action,
            String from,
            String to,
            WorkingCopy.Person by,
            String note,
            int version,
            Instant at) {}

    /** The transitions of an article, the latest first. */
    public Page<Step> page(UUID article, PageRequest page) {
        Conditions exists = new Conditions().and("id = :article", "article", article);
        if (database.number("select count(*) from article" + exists.where(), exists) == 0) {
            throw new Failure.NotFound("The article");
        }
        Conditions all = new Conditions().and("t.article_id = :article", "article", article);
        Conditions restricted = LATEST_FIRST.restrict(all.copy(), page);
        return Page.of(
                database.list(
                        SELECT + restricted.where() + LATEST_FIRST.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        ArticleHistory::step),
                page,
                step -> List.of(step.at().toString(), step.id().toString()),
                () -> database.number("select count(*) from article_transition t" + all.where(), all));
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
        Conditions values = new Conditions()
                .bind("id", Ids.next(at))
                .bind("article", article.id())
                .bind("action", action.value())
                .bind("from", from.value())
                .bind("to", to.value())
                .bind("by", by)
                .bind("note", note)
                .bind("version", article.version())
                .bind("at", at);
        database.execute("""
                insert into article_transition (id, article_id, action, from_state, to_state, by, note, version, at)
                values (:id, :article, :action, :from, :to, cast(:by as uuid), cast(:note as text), :version, :at)""", values);
    }

    private static Step step(Tuple row) {
        UUID key = row.get("key_id", UUID.class);
        return new Step(
                row.get("id", UUID.class),
                row.get("action", String.class),
                row.get("from_state", String.class),
                row.get("to_state", String.class),
                key == null ? null : new WorkingCopy.Person(key, row.get("name", String.class)),
                row.get("note", String.class),
                row.get("version", Integer.class),
                row.get("at", Instant.class));
    }
}
