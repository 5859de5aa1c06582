package io.klartext.article.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads revisions. */
@Singleton
public class Revisions {
    private static final SortOrder NEWEST_FIRST = new SortOrder("r.number", "integer", "r.article_id", true);

    private static final String REFERENCES = """
            (select cast(coalesce(json_agg(row_to_json(e)), '[]') as text)
             from (select e.id, e.slug, e.name
                   from json_array_elements_text(r.content -> '%1$ss') with ordinality named (id, position)
                   join %1$s o on o.id = cast(named.id as uuid)
                   join %1$s e on e.id = coalesce(o.merged_into, o.id)
                   group by e.id order by min(named.position)) e) as %1$ss""";

    private static final String RELATED = """
            (select cast(coalesce(json_agg(row_to_json(e)), '[]') as text)
             from (select e.id, e.locale, e.slug, e.headline
                   from json_array_elements_text(r.content -> 'related') with ordinality named (id, position)
                   join article e on e.id = cast(named.id as uuid) order by named.position) e) as related""";

    private static final String SUMMARY = """
            select r.article_id, r.number, r.created_at, r.restored_from, c.id as writer_id, c.name as writer_name,
                   exists (select from published_revision p
                           where p.article_id = r.article_id and p.number = r.number and p.published_at <= :now) as published""";
    private static final String FROM = " from revision r join api_key c on c.id = r.created_by";
    private static final String WHOLE = SUMMARY + ", cast(r.content as text) as content, " + REFERENCES.formatted("tag")
            + ", " + REFERENCES.formatted("author") + ", " + RELATED + FROM;

    private final Queries database;
    private final ObjectMapper json;
    private final Clock clock;

    Revisions(Queries database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** One page of revisions without content, the newest first. Executes one statement, or two with a count. */
    public Page<Revision> page(UUID article, PageRequest page) {
        Conditions conditions = new Conditions().and("r.article_id = :article", "article", article);
        Conditions restricted = NEWEST_FIRST.restrict(conditions.copy(), page);
        restricted.bind("now", clock.now());
        String sql = SUMMARY + FROM + restricted.where() + NEWEST_FIRST.orderBy(page);
        List<Revision> rows = database.list(sql, restricted, page.fetchSize(), row -> revision(row, null));
        if (rows.isEmpty() && page.from() == null) {
            throw new Failure.NotFound("The article"); // every article has at least one revision
        }
        return Page.of(
                rows,
                page,
                row -> List.of(Integer.toString(row.number()), article.toString()),
                () -> database.number("select count(*) from revision r" + conditions.where(), conditions));
    }

    /** A revision with its content. */
    public Revision get(UUID article, int number) {
        return find(article, number).orElseThrow(Revisions::notFound);
    }

    /** A revision with its content; empty if it does not exist or was thinned out. */
    public Optional<Revision> find(UUID article, int number) {
        return find(article, Set.of(number)).stream().findFirst();
    }

    List<Revision> find(UUID article, Collection<Integer> numbers) {
        Conditions conditions = new Conditions()
                .and("r.article_id = :article", "article", article)
                .and("r.number in (:numbers)", "numbers", numbers)
                .bind("now", clock.now());
        return database.list(WHOLE + conditions.where(), conditions, numbers.size(), this::whole);
    }

    static Failure notFound() {
        return new Failure.NotFound("The revision");
    }

    private Revision whole(Tuple row) {
        ObjectNode content = (ObjectNode) tree(row, "content");
        content.set("authors", tree(row, "authors"));
        content.set("tags", tree(row, "tags"));
        content.set("related", tree(row, "related"));
        content.putIfAbsent("image", NullNode.instance); // older revisions know none
        return revision(row, content);
    }

    private JsonNode tree(Tuple row, String column) {
        try {
            return json.readTree(row.get(column, String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database has made no JSON", e);
        }
    }

    private static Revision revision(Tuple row, ObjectNode content) {
        return new Revision(
                row.get("article_id", UUID.class),
                row.get("number", Integer.class),
                row.get("created_at", Instant.class),
                new Revision.Writer(row.get("writer_id", UUID.class), row.get("writer_name", String.class)),
                row.get("published", Boolean.class),
                row.get("restored_from", Integer.class),
                content);
    }
}
