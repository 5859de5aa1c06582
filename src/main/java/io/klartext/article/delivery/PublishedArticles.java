package io.klartext.article.delivery;

import io.klartext.article.commenting.CommentSettings;
import io.klartext.article.commenting.CommentedArticle;
import io.klartext.article.link.ArticleSlug;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleSelecting;
import io.klartext.article.selection.ArticleSelecting.Selection;
import io.klartext.article.selection.PublicationFilter;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.Locales;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads published articles only: its queries do not use the tables of working copies. */
@Singleton
public class PublishedArticles {
    private static final int MAX_CORRECTIONS = 100;

    private static final String PUBLIC = "is_public(p.published_at, p.unpublish_at, :now)";

    /** Null in lists of teasers. */
    private static final Sql CORRECTIONS = Sql.of("""
            case when :whole then (
                select coalesce(json_agg(row_to_json(told)), '[]')
                from (select c.kind, c.note,
                             to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
                      from correction c where c.article_id = p.article_id and c.at <= :now
                      order by c.at desc, c.id desc limit :max_corrections) told) end""").bind("max_corrections", MAX_CORRECTIONS);

    private static final Sql TRANSLATIONS = Sql.of("""
            (select coalesce(json_agg(row_to_json(e)), '[]')
             from (select o.locale, o.slug, o.headline from publication o
                   where o.translation_group = p.translation_group and o.article_id <> p.article_id
                   and is_public(o.published_at, o.unpublish_at, :now) order by o.locale, o.slug) e)""");

    /** The columns beside the content, for a publication {@code p}. */
    public static final Sql BESIDE = Sql.of("{translations} as translations, {corrections} as corrections, {terms}")
            .with("translations", TRANSLATIONS)
            .with("corrections", CORRECTIONS)
            .with("terms", CommentSettings.COLUMNS);

    /**
     * The joins that the columns need besides a publication {@code p}. Because of the offset, the id of the picture is
     * read once for each article, not once for each pair of article and picture.
     */
    static final String JOINED = """
            left join article_comments n on n.article_id = p.article_id
            left join lateral (select cast(p.image #>> '{asset,id}' as uuid) as asset_id offset 0) i on true
            left join public_picture k on k.picture_id = i.asset_id
                and (k.picture_expires_at is null or k.picture_expires_at > :now)""";

    /** The columns of a {@link PublishedArticle}, for a publication {@code p} with {@link #JOINED}. */
    static final Sql COLUMNS =
            Sql.of("""
            {text}, {beside}, p.translation_group, p.published_at, p.updated_at, p.changed_at, coalesce(n.published, 0) as comments, k.*""").with("text", ArticleText.publicationColumns()).with("beside", BESIDE);

    private static final Sql ROWS = Sql.of("""
            select {columns} from {publications} {joined}
            where {filter} and {keyset} {order}""").with("columns", COLUMNS).with("joined", JOINED);

    private static final Sql COUNT = Sql.of("select count(*) from {publications} where {filter}");

    /**
     * All public articles: the kept number of those without an end, less those that begin later, and those that have an
     * end. The triggers of V0217 keep the number.
     */
    private static final Sql COUNT_ALL = Sql.of("""
            select total_of('publications')
                   - (select count(*) from publication where published_at > :now and unpublish_at is null)
                   + (select count(*) from publication where published_at <= :now and unpublish_at > :now)""");

    private static final Sql FIRST = Sql.of("""
            select {columns} from publication p {joined}
            where {filter}
            order by array_position(cast(:preferred as text[]), p.locale), p.published_at, p.article_id limit 1""");

    private static final Sql WHOLE =
            FIRST.with("columns", COLUMNS).with("joined", JOINED).bind("whole", true);
    private static final Sql ALONE = FIRST.with("joined", "");
    private static final Sql ADDRESS = ALONE.with("columns", "p.article_id as id, p.slug, p.locale");
    private static final Sql COMMENTED = ALONE.with(
            "columns", Sql.of("p.article_id as id, p.slug, p.locale, {terms}").with("terms", CommentSettings.COLUMNS));

    private final Queries database;
    private final ArticleSelecting selecting;
    private final ReaderRendering rendering;
    private final SiteConfig site;
    private final Clock clock;

    PublishedArticles(
            Queries database, ArticleSelecting selecting, ReaderRendering rendering, SiteConfig site, Clock clock) {
        this.database = database;
        this.selecting = selecting;
        this.rendering = rendering;
        this.site = site;
        this.clock = clock;
    }

    /** The sort orders of lists for readers. */
    public enum Sort {
        NEWEST("p.published_at", "timestamptz", true, PublishedArticle::publishedAt),
        OLDEST("p.published_at", "timestamptz", false, PublishedArticle::publishedAt),
        RECENTLY_UPDATED("p.updated_at", "timestamptz", true, PublishedArticle::updatedAt),
        HEADLINE("p.headline", "text", false, article -> article.text().header().headline());

        private final SortOrder order;
        private final Function<PublishedArticle, Object> value;

        Sort(String column, String type, boolean descending, Function<PublishedArticle, Object> value) {
            this.order = new SortOrder(column, type, "p.article_id", descending);
            this.value = value;
        }

        private boolean byPublication() {
            return this == NEWEST || this == OLDEST;
        }

        private List<String> key(PublishedArticle article) {
            return List.of(value.apply(article).toString(), article.text().id().toString());
        }
    }

    /**
     * One page of the matching articles. Executes one statement, one more for a count, one more for several tags or
     * authors, one more if bodies have links to articles, and one more if they have pictures.
     *
     * @param whole whether to read bodies, sources, SEO members and corrections
     */
    public Page<RenderedArticle> page(PublicationFilter filter, Sort sort, PageRequest page, boolean whole) {
        Selection selection = selecting.of(filter, sort.byPublication());
        SortOrder order = order(selection, sort);
        Sql rows = ROWS.with("publications", selection.publications()).bind("whole", whole);
        Filter conditions = selection.filter().and(PUBLIC);
        Sql count = selection.filter().size() == 0
                ? COUNT_ALL
                : COUNT.with("publications", selection.publications()).with("filter", conditions);
        return database.page(
                        rows.with("filter", conditions).bind("now", clock.now()),
                        count.bind("now", clock.now()),
                        order,
                        page,
                        PublishedArticle.class,
                        sort::key)
                .mapAll(rendering::rendered);
    }

    private static SortOrder order(Selection selection, Sort sort) {
        SortOrder order = selection.byReference() ? sort.order.of("f") : sort.order;
        return selection.isOfOneIndex() ? order.withOnePlan() : order;
    }

    /**
     * The complete article with that id or slug.
     *
     * @param locales if it accepts all, the default locale of the site is preferred where several locales have the
     * slug, then the oldest article
     */
    public Optional<RenderedArticle> find(String slugOrId, Locales locales) {
        return first(WHOLE, slugOrId, locales, PublishedArticle.class).map(rendering::rendered);
    }

    /** The path of the article with that id or slug, found by the same rules. */
    public Optional<ArticleSlug> findAddress(String slugOrId, Locales locales) {
        return first(ADDRESS, slugOrId, locales, ArticleSlug.class);
    }

    /** The data for comments of the article with that id or slug, found by the same rules. */
    public Optional<CommentedArticle> findCommented(String slugOrId, Locales locales) {
        return first(COMMENTED, slugOrId, locales, CommentedArticle.class);
    }

    private <T> Optional<T> first(Sql sql, String slugOrId, Locales locales, Class<T> type) {
        Filter filter = Filter.where(PUBLIC).andIfGiven("p.locale = any(:locales)", "locales", locales.orNull());
        Filter named = Ids.parse(slugOrId)
                .map(id -> filter.and("p.article_id = :id", "id", id))
                .orElseGet(() -> filter.and("p.slug = :slug", "slug", slugOrId));
        return database.find(
                sql.with("filter", named)
                        .bind("preferred", locales.preferredOr(site.defaultLocale()))
                        .bind("now", clock.now()),
                type);
    }
}
