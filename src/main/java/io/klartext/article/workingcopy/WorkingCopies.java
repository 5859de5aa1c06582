package io.klartext.article.workingcopy;

import io.klartext.article.rendering.ArticleText;
import io.klartext.article.selection.ArticleSelecting;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads working copies. */
@Singleton
public class WorkingCopies {
    /**
     * The effective state {@code e}, the state in the workflow {@code w}, the published or scheduled text {@code p},
     * the text that readers see {@code v}, and the schedule {@code s}.
     */
    private static final String FROM = """
            article a
            cross join lateral (
                select effective_state(a.state, a.published_at, a.unpublish_at, :now) as state) e
            cross join lateral (
                select workflow_state(e.state, a.change_submitted, a.next_version_at, :now) as state) w
            left join publication p on p.article_id = a.id
            left join lateral (
                select p.version, p.slug, p.published_at, p.unpublish_at, p.updated_at
                where e.state = 'published') v on true
            left join lateral (
                select case when w.state = 'update_scheduled' then a.version else p.version end as version,
                       case w.state when 'scheduled' then a.published_at
                                    when 'update_scheduled' then a.next_version_at end as publish_at,
                       a.unpublish_at
                where w.state in ('scheduled', 'update_scheduled')
                      or (e.state = 'published' and a.unpublish_at is not null)) s on true""";

    /** Other articles, in any state. */
    private static final Sql OTHERS = Sql.of("""
            (select coalesce(json_agg(row_to_json(others)), '[]')
             from (select o.id, o.locale, o.slug, o.headline,
                          case when o.trashed_at is null
                               then effective_state(o.state, o.published_at, o.unpublish_at, :now)
                               else 'trashed' end as state
                   from article o {which}) others)""");

    private static final Sql RELATED = OTHERS.with(
            "which", "join article_related r on r.related_id = o.id where r.article_id = a.id order by r.position");

    private static final Sql TRANSLATIONS = OTHERS.with(
            "which", "where o.translation_group = a.translation_group and o.id <> a.id order by o.locale, o.id");

    /** The editors who have the article open, the first to open it first. */
    private static final Sql OPEN_BY = Sql.of("""
            (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) order by o.since, k.id), '[]')
             from article_presence o join api_key k on k.id = o.key_id
             where o.article_id = a.id and o.ends_at > :now)""");

    private static final Sql ROWS = Sql.of("""
            select {text}, {related} as related, {translations} as translations, w.state, a.version,
                   has_unpublished_changes(a, p) as has_unpublished_changes,
                   a.correction_kind, a.correction_note, a.first_published_at, a.published_at as publication_date,
                   a.trashed_at,
                   v.version as publication_version, v.slug as publication_slug,
                   v.published_at as publication_published_at, v.unpublish_at as publication_unpublish_at,
                   v.updated_at as publication_updated_at,
                   s.version as schedule_version, s.publish_at as schedule_publish_at,
                   s.unpublish_at as schedule_unpublish_at,
                   {open_by} as open_by, h.id as assignee_id, h.name as assignee_name, d.due_at,
                   a.created_at, c.id as created_by_id, c.name as created_by_name,
                   a.updated_at, u.id as updated_by_id, u.name as updated_by_name
            from {from}
            join api_key c on c.id = a.created_by
            join api_key u on u.id = a.updated_by
            left join article_assignment d on d.article_id = a.id
            left join api_key h on h.id = d.assignee_id
            where {filter} and {keyset} {order}""")
            .with("text", ArticleText.workingCopyColumns())
            .with("related", RELATED)
            .with("translations", TRANSLATIONS)
            .with("open_by", OPEN_BY)
            .with("from", FROM);

    private static final Sql ONE = ROWS.with("keyset", "true").with("order", "").bind("whole", true);

    private static final Sql COUNT =
            Sql.of("select count(*) from {from} where {filter}").with("from", FROM);
    /** The triggers of V0217 keep this number. */
    private static final Sql COUNT_ALL = Sql.of("select total_of('articles')");

    private final Queries database;
    private final ArticleSelecting selecting;
    private final Clock clock;

    WorkingCopies(Queries database, ArticleSelecting selecting, Clock clock) {
        this.database = database;
        this.selecting = selecting;
        this.clock = clock;
    }

    /**
     * The sort orders of lists for editors. By publication, articles without a date of publication, past or planned,
     * come before all others. By schedule, those that are not scheduled come last.
     */
    public enum Sort {
        RECENTLY_UPDATED("a.updated_at", "timestamptz", true, WorkingCopy::updatedAt),
        LEAST_RECENTLY_UPDATED("a.updated_at", "timestamptz", false, WorkingCopy::updatedAt),
        NEWEST("coalesce(a.published_at, timestamptz '-infinity')", "timestamptz", true, Sort::publishedAt),
        OLDEST("coalesce(a.published_at, timestamptz '-infinity')", "timestamptz", false, Sort::publishedAt),
        NEXT_SCHEDULED("coalesce(s.publish_at, timestamptz 'infinity')", "timestamptz", false, Sort::publishAt),
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
            return copy.publicationDate() == null ? "-infinity" : copy.publicationDate();
        }

        private static Object publishAt(WorkingCopy copy) {
            boolean scheduled = copy.schedule() != null && copy.schedule().publishAt() != null;
            return scheduled ? copy.schedule().publishAt() : NextScheduled.NEVER;
        }

        private static Object headline(WorkingCopy copy) {
            String headline = copy.text().header().headline();
            return headline == null ? "" : headline;
        }
    }

    /**
     * One page of the matching working copies. Executes one statement, one more with tags or authors, and one more with
     * a count.
     *
     * @param whole whether to read bodies, sources and SEO members
     */
    public Page<WorkingCopy> page(WorkingCopyFilter filter, Sort sort, PageRequest page, boolean whole) {
        Filter conditions = filter.toFilter().and(selecting.ofWorkingCopies(filter.common()));
        Filter shown = sort == Sort.NEXT_SCHEDULED
                ? conditions.and(NextScheduled.candidates(FROM, conditions, page))
                : conditions;
        Sql rows = ROWS.with("filter", shown).bind("now", clock.now()).bind("whole", whole);
        Sql count =
                filter.isOfAll() ? COUNT_ALL : COUNT.with("filter", conditions).bind("now", clock.now());
        return database.page(rows, count, sort.order, page, WorkingCopy.class, sort::key);
    }

    /** The working copy, in the trash or not. */
    public WorkingCopy get(UUID id) {
        Sql row = ONE.with("filter", Filter.where("a.id = :id", "id", id)).bind("now", clock.now());
        return database.find(row, WorkingCopy.class).orElseThrow(() -> new Failure.NotFound("The article"));
    }
}
