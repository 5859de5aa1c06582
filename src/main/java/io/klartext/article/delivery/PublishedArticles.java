package io.klartext.article.delivery;

import io.klartext.article.commenting.CommentTerms;
import io.klartext.article.commenting.CommentedArticle;
import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.PublicAddresses;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.article.selection.ArticleFilter;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads published articles only: its queries do not use the tables of working copies. */
@Singleton
public class PublishedArticles {
    private static final int MAX_CORRECTIONS = 100;

    /** Null in lists of teasers. */
    private static final String CORRECTIONS = """
            case when :whole then (
                select cast(coalesce(json_agg(row_to_json(told)), '[]') as text)
                from (select c.kind, c.note,
                             to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
                      from correction c where c.article_id = p.article_id and c.at <= :now
                      order by c.at desc, c.id desc limit %d) told) end as corrections""".formatted(MAX_CORRECTIONS);

    private static final String TRANSLATIONS = """
            (select cast(coalesce(json_agg(row_to_json(e)), '[]') as text)
             from (select o.locale, o.slug from publication o
                   where o.translation_group = p.translation_group and o.article_id <> p.article_id
                   and %s order by o.locale, o.slug) e) as translations""".formatted(PublicAddresses.VISIBLE.replace("p.", "o."));

    /** The columns beside the content, for a publication {@code p}. */
    public static final String BESIDE = TRANSLATIONS + ", " + CORRECTIONS;

    static final String SELECT = "select " + ArticleText.publicationColumns() + ", " + BESIDE
            + ", p.translation_group, p.published_at, p.updated_at, coalesce(n.published, 0) as comments, "
            + CommentTerms.COLUMNS;

    private static final String COMMENTED =
            "select p.article_id, p.slug, p.locale, p.published_at, " + CommentTerms.COLUMNS;

    static final String WITH_COMMENTS = " left join article_comments n on n.article_id = p.article_id";

    private static final String FROM = " from publication p" + WITH_COMMENTS;

    /** A list for a single tag reads one index, independent of the number of its articles. */
    private static final String FROM_TAG =
            " from publication_tag f join publication p on p.article_id = f.article_id" + WITH_COMMENTS;

    private static final String HAS_TAG = """
            f.tag_id = coalesce(
                (select id from tag where slug = :tag and trashed_at is null),
                (select id from tag where (aliases || former_slugs) @> array[cast(:tag as text)]
                 and trashed_at is null limit 1))""";

    private final Queries database;
    private final ReaderRendering showing;
    private final SiteConfig site;
    private final Clock clock;

    PublishedArticles(Queries database, ReaderRendering showing, SiteConfig site, Clock clock) {
        this.database = database;
        this.showing = showing;
        this.site = site;
        this.clock = clock;
    }

    /** The sort orders of lists for readers. */
    public enum Sort {
        NEWEST("p.published_at", "timestamptz", true, PublishedArticle::publishedAt),
        OLDEST("p.published_at", "timestamptz", false, PublishedArticle::publishedAt),
        RECENTLY_UPDATED("p.updated_at", "timestamptz", true, PublishedArticle::updatedAt),
        HEADLINE("p.headline", "text", false, article -> article.text().headline());

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
     * One page of the matching articles. Executes one statement, one more for a count, one more if bodies have links to
     * articles, and one more if there are pictures.
     *
     * @param whole whether to read bodies, sources, SEO members and corrections
     */
    public Page<PublishedArticle> page(ArticleFilter filter, Sort sort, PageRequest page, boolean whole) {
        String tag = sort.byPublication() ? filter.onlyTag() : null;
        String from = tag == null ? FROM : FROM_TAG;
        SortOrder order = tag == null ? sort.order : sort.order.of("f");
        Conditions conditions = conditions(filter, tag);
        Conditions restricted = order.restrict(conditions.copy(), page);
        String sql = SELECT + from + restricted.where() + order.orderBy(page);
        List<PublishedArticle> rows =
                database.list(sql, restricted.bind("whole", whole), page.fetchSize(), PublishedArticles::row);
        return Page.of(
                showing.shown(rows),
                page,
                sort::key,
                () -> database.number("select count(*)" + from + conditions.where(), conditions));
    }

    private Conditions conditions(ArticleFilter filter, String onlyTag) {
        Conditions conditions = onlyTag == null
                ? filter.conditions("p", "publication", "p.article_id")
                : new Conditions()
                        .and(HAS_TAG, "tag", onlyTag)
                        .andIfGiven("p.locale = :locale", "locale", filter.locale());
        return conditions.and(PublicAddresses.VISIBLE, "now", clock.now());
    }

    /**
     * The complete article with that id or slug.
     *
     * @param locale if null, the default locale of the site is preferred where several locales have the slug, then the
     * oldest article
     */
    public Optional<PublishedArticle> find(String slugOrId, String locale) {
        return first(SELECT, slugOrId, locale, PublishedArticles::row)
                .map(article -> showing.shown(List.of(article)).get(0));
    }

    /** The path of the article with that id or slug, found by the same rules. */
    public Optional<ArticleSlug> findAddress(String slugOrId, String locale) {
        return first("select p.article_id, p.slug, p.locale", slugOrId, locale, ArticleSlug::of);
    }

    /** The data for comments of the article with that id or slug, found by the same rules. */
    public Optional<CommentedArticle> findCommented(String slugOrId, String locale) {
        return first(COMMENTED, slugOrId, locale, CommentedArticle::of);
    }

    private <T> Optional<T> first(String select, String slugOrId, String locale, Function<Tuple, T> mapper) {
        Conditions conditions = new Conditions()
                .bind("whole", true)
                .bind("preferred", site.defaultLocale())
                .and(PublicAddresses.VISIBLE, "now", clock.now())
                .andIfGiven("p.locale = :locale", "locale", locale);
        Ids.parse(slugOrId)
                .ifPresentOrElse(
                        id -> conditions.and("p.article_id = :id", "id", id),
                        () -> conditions.and("p.slug = :slug", "slug", slugOrId));
        String order = " order by p.locale = :preferred desc, p.published_at, p.article_id";
        return database.list(select + FROM + conditions.where() + order, conditions, 1, mapper).stream()
                .findFirst();
    }

    static PublishedArticle row(Tuple row) {
        return new PublishedArticle(
                ArticleText.of(row),
                row.get("translation_group", UUID.class),
                row.get("translations", String.class),
                row.get("published_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("corrections", String.class),
                row.get("comments", Integer.class),
                CommentTerms.of(row, row.get("published_at", Instant.class)));
    }
}
