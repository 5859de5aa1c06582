package io.klartext.article;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.database.SortOrder;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Reads working copies, for those who may see drafts. */
@Singleton
public class WorkingCopies {
    private static final String FROM = """
            from article a
            left join publication p on p.article_id = a.id
            join api_key c on c.id = a.created_by
            join api_key u on u.id = a.updated_by""";
    private static final String SELECT = "select " + ArticleText.workingCopyColumns() + """
            , a.state, a.version, a.first_published_at, a.trashed_at, a.created_at, a.updated_at,
            p.version as publication_version, p.slug as publication_slug,
            p.published_at, p.updated_at as publication_updated_at,
            c.id as creator_id, c.name as creator_name, u.id as updater_id, u.name as updater_name
            """ + FROM;

    private final Queries database;

    WorkingCopies(Queries database) {
        this.database = database;
    }

    /** The orders in which editors may have a list. What was never published counts as published before all else. */
    public enum Sort {
        RECENTLY_UPDATED("a.updated_at", "timestamptz", true, WorkingCopy::updatedAt),
        LEAST_RECENTLY_UPDATED("a.updated_at", "timestamptz", false, WorkingCopy::updatedAt),
        NEWEST(PUBLISHED_AT, "timestamptz", true, Sort::publishedAt),
        OLDEST(PUBLISHED_AT, "timestamptz", false, Sort::publishedAt),
        HEADLINE("coalesce(a.headline, '')", "text", false, Sort::headline);

        private final SortOrder order;
        private final Function<WorkingCopy, Object> value;

        Sort(String column, String type, boolean descending, Function<WorkingCopy, Object> value) {
            this.order = new SortOrder(column, type, "a.id", descending);
            this.value = value;
        }

        private List<String> key(WorkingCopy copy) {
            return List.of(value.apply(copy).toString(), copy.text().id().toString());
        }

        private static Object publishedAt(WorkingCopy copy) {
            return copy.publication() == null ? "-infinity" : copy.publication().publishedAt();
        }

        private static Object headline(WorkingCopy copy) {
            return copy.text().headline() == null ? "" : copy.text().headline();
        }
    }

    private static final String PUBLISHED_AT = "coalesce(p.published_at, timestamptz '-infinity')";

    /**
     * One page of the working copies that pass the filter: one statement, two with a count.
     *
     * @param whole whether bodies, sources and SEO members are wanted
     */
    public Page<WorkingCopy> page(WorkingCopyFilter filter, Sort sort, PageRequest page, boolean whole) {
        Conditions conditions = filter.conditions();
        Conditions restricted = sort.order.restrict(conditions.copy(), page);
        String sql = SELECT + restricted.where() + sort.order.orderBy(page);
        List<WorkingCopy> rows =
                database.list(sql, restricted.bind("whole", whole), page.fetchSize(), WorkingCopies::row);
        return Page.of(
                rows,
                page,
                sort::key,
                () -> database.number("select count(*) " + FROM + conditions.where(), conditions));
    }

    /** The working copy, in the trash or not. */
    public WorkingCopy get(UUID id) {
        Conditions conditions = new Conditions().bind("whole", true).and("a.id = :id", "id", id);
        return database.list(SELECT + conditions.where(), conditions, 1, WorkingCopies::row).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The article"));
    }

    private static WorkingCopy row(Tuple row) {
        return new WorkingCopy(
                ArticleText.of(row),
                ArticleState.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("version", Integer.class),
                publication(row),
                row.get("first_published_at", Instant.class),
                row.get("trashed_at", Instant.class),
                row.get("created_at", Instant.class),
                new WorkingCopy.Person(row.get("creator_id", UUID.class), row.get("creator_name", String.class)),
                row.get("updated_at", Instant.class),
                new WorkingCopy.Person(row.get("updater_id", UUID.class), row.get("updater_name", String.class)));
    }

    private static WorkingCopy.Publication publication(Tuple row) {
        Integer version = row.get("publication_version", Integer.class);
        return version == null
                ? null
                : new WorkingCopy.Publication(
                        version,
                        row.get("publication_slug", String.class),
                        row.get("published_at", Instant.class),
                        row.get("publication_updated_at", Instant.class));
    }
}
