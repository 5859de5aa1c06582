package io.klartext.article.workingcopy;

import io.klartext.article.ArticleState;
import io.klartext.article.Correction;
import io.klartext.article.rendering.ArticleText;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.trash.TrashConfig;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads working copies. */
@Singleton
public class WorkingCopies {
    private static final String FROM = """
            from article a
            left join publication p on p.article_id = a.id
            join api_key c on c.id = a.created_by
            join api_key u on u.id = a.updated_by""";
    /** The state depends on the time and is not stored. */
    private static final String STATE = """
            case when a.state = 'published' and a.published_at > :now then 'scheduled'
                 when a.state = 'published' and a.unpublish_at <= :now then 'draft'
                 else a.state end""";

    /** Other articles, in any state. */
    private static final String OTHERS = """
            (select cast(coalesce(json_agg(row_to_json(e)), '[]') as text)
             from (select o.id, o.locale, o.slug, o.headline,
                          case when o.trashed_at is null then %s else 'trashed' end as state
                   from article o %%s) e) as %%s""".formatted(STATE.replace("a.", "o."));

    private static final String RELATED = OTHERS.formatted(
            "join article_related r on r.related_id = o.id where r.article_id = a.id order by r.position", "related");

    private static final String TRANSLATIONS = OTHERS.formatted(
            "where o.translation_group = a.translation_group and o.id <> a.id order by o.locale, o.id", "translations");

    private static final String VISIBLE =
            "a.state = 'published' and a.published_at <= :now and (a.unpublish_at is null or a.unpublish_at > :now)";
    private static final String PUBLISHED_AT =
            "coalesce(case when " + VISIBLE + " then a.published_at end, timestamptz '-infinity')";
    private static final String SELECT =
            "select " + ArticleText.workingCopyColumns() + ", " + RELATED + ", " + TRANSLATIONS + ", " + STATE
                    + " as state, " + VISIBLE + """
             as visible, a.version, coalesce(p.version <> a.version, false) as changed,
            a.correction_kind, a.correction_note, a.published_at, a.unpublish_at, a.first_published_at, a.trashed_at, a.created_at, a.updated_at,
            p.version as publication_version, p.slug as publication_slug, p.updated_at as publication_updated_at,
            c.id as creator_id, c.name as creator_name, u.id as updater_id, u.name as updater_name
            """ + FROM;

    private final Queries database;
    private final TrashConfig trash;
    private final Clock clock;

    WorkingCopies(Queries database, TrashConfig trash, Clock clock) {
        this.database = database;
        this.trash = trash;
        this.clock = clock;
    }

    /** The sort orders of lists for editors. Articles that were never published are sorted before all others. */
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

    /**
     * One page of the matching working copies. Executes one statement, or two with a count.
     *
     * @param whole whether to read bodies, sources and SEO members
     */
    public Page<WorkingCopy> page(WorkingCopyFilter filter, Sort sort, PageRequest page, boolean whole) {
        Conditions conditions = filter.conditions(STATE).bind("now", clock.now());
        Conditions restricted = sort.order.restrict(conditions.copy(), page);
        String sql = SELECT + restricted.where() + sort.order.orderBy(page);
        List<WorkingCopy> rows = database.list(sql, restricted.bind("whole", whole), page.fetchSize(), this::row);
        return Page.of(
                rows,
                page,
                sort::key,
                () -> database.number("select count(*) " + FROM + conditions.where(), conditions));
    }

    /** The working copy, in the trash or not. */
    public WorkingCopy get(UUID id) {
        Conditions conditions =
                new Conditions().bind("whole", true).bind("now", clock.now()).and("a.id = :id", "id", id);
        return database.list(SELECT + conditions.where(), conditions, 1, this::row).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The article"));
    }

    private WorkingCopy row(Tuple row) {
        boolean visible = row.get("visible", Boolean.class);
        return new WorkingCopy(
                ArticleText.of(row),
                row.get("related", String.class),
                row.get("translations", String.class),
                StoredEnum.of(ArticleState.class, row.get("state", String.class)),
                row.get("version", Integer.class),
                row.get("changed", Boolean.class),
                correction(row),
                visible ? publication(row) : null,
                schedule(row, visible),
                row.get("first_published_at", Instant.class),
                row.get("trashed_at", Instant.class),
                trash.purgeAt(row.get("trashed_at", Instant.class)),
                row.get("created_at", Instant.class),
                new WorkingCopy.Person(row.get("creator_id", UUID.class), row.get("creator_name", String.class)),
                row.get("updated_at", Instant.class),
                new WorkingCopy.Person(row.get("updater_id", UUID.class), row.get("updater_name", String.class)));
    }

    private static Correction correction(Tuple row) {
        String kind = row.get("correction_kind", String.class);
        return kind == null ? null : new Correction(StoredEnum.of(Correction.Kind.class, kind), row.get("correction_note", String.class));
    }

    private static WorkingCopy.Publication publication(Tuple row) {
        return new WorkingCopy.Publication(
                row.get("publication_version", Integer.class),
                row.get("publication_slug", String.class),
                row.get("published_at", Instant.class),
                row.get("unpublish_at", Instant.class),
                row.get("publication_updated_at", Instant.class));
    }

    private static WorkingCopy.Schedule schedule(Tuple row, boolean visible) {
        boolean scheduled = row.get("state", String.class).equals(ArticleState.SCHEDULED.value());
        Instant publishAt = scheduled ? row.get("published_at", Instant.class) : null;
        Instant unpublishAt = scheduled || visible ? row.get("unpublish_at", Instant.class) : null;
        return publishAt == null && unpublishAt == null ? null : new WorkingCopy.Schedule(publishAt, unpublishAt);
    }
}
