package io.klartext.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads revisions. */
@Singleton
public class Revisions {
    private static final SortOrder NEWEST_FIRST = new SortOrder("r.number", "integer", "r.article_id", true);

    private static final String SUMMARY = """
            r.number, r.created_at, r.restored_from, c.id as created_by_id, c.name as created_by_name,
            exists (select from published_revision p
                    where p.article_id = r.article_id and p.number = r.number and p.published_at <= :now) as published""";

    private static final Sql PAGE = Sql.of("""
            select {summary}
            from revision r join api_key c on c.id = r.created_by
            where r.article_id = :article and {keyset} {order}""").with("summary", SUMMARY);

    private static final Sql COUNT = Sql.of("select count(*) from revision r where r.article_id = :article");

    /** Merged tags and authors are replaced by what they were merged into. */
    private static final Sql REFERENCES = Sql.of("""
            (select coalesce(json_agg(row_to_json(e)), '[]')
             from (select e.id, e.slug, e.name
                   from json_array_elements_text(r.content -> {member}) with ordinality named (id, position)
                   join {kind} o on o.id = cast(named.id as uuid)
                   join {kind} e on e.id = coalesce(o.merged_into, o.id)
                   group by e.id order by min(named.position)) e)""");

    private static final Sql WHOLE = Sql.of("""
            select {summary}, r.content, {tags} as tags, {authors} as authors,
                   (select coalesce(json_agg(row_to_json(e)), '[]')
                    from (select e.id, e.locale, e.slug, e.headline
                          from json_array_elements_text(r.content -> 'related') with ordinality named (id, position)
                          join article e on e.id = cast(named.id as uuid) order by named.position) e) as related
            from revision r join api_key c on c.id = r.created_by
            where r.article_id = :article and r.number = any(:numbers)""")
            .with("summary", SUMMARY)
            .with("tags", REFERENCES.with("kind", "tag").with("member", "'tags'"))
            .with("authors", REFERENCES.with("kind", "author").with("member", "'authors'"));

    private final Queries database;
    private final Clock clock;

    Revisions(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(
            @Nested(prefix = "") Revision.Summary summary,
            ObjectNode content,
            JsonNode tags,
            JsonNode authors,
            JsonNode related) {
        Revision revision() {
            content.set("authors", authors);
            content.set("tags", tags);
            content.set("related", related);
            content.putIfAbsent("image", NullNode.instance); // older revisions have no such member
            return new Revision(summary, content);
        }
    }

    /** One page of revisions without content, the newest first. Executes one statement, or two with a count. */
    public Page<Revision.Summary> page(UUID article, PageRequest page) {
        Page<Revision.Summary> found = database.page(
                PAGE.bind("article", article).bind("now", clock.now()),
                COUNT.bind("article", article),
                NEWEST_FIRST,
                page,
                Revision.Summary.class,
                revision -> List.of(Integer.toString(revision.number()), article.toString()));
        if (found.items().isEmpty() && page.from() == null) {
            throw new Failure.NotFound("The article"); // every article has at least one revision
        }
        return found;
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
        return database
                .list(WHOLE.bind("article", article).bind("numbers", numbers).bind("now", clock.now()), Row.class)
                .stream()
                .map(Row::revision)
                .toList();
    }

    static Failure notFound() {
        return new Failure.NotFound("The revision");
    }
}
