/** What the hot reads ask of the database at the least, as single statements. */
final class DeliverySql {
    private static final String ARTICLE =
            """
            select p.*,
                   (select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by x.position)
                    from publication_tag x join tag t on t.id = x.tag_id where x.article_id = p.article_id),
                   (select json_agg(json_build_object('slug', w.slug, 'name', w.name) order by x.position)
                    from publication_author x join author w on w.id = x.author_id where x.article_id = p.article_id)
            from publication p
            """;

    static final String LIST = ARTICLE
            + """
            where p.published_at <= now() and (p.unpublish_at is null or p.unpublish_at > now())
            order by p.published_at desc, p.article_id desc limit 20""";

    private DeliverySql() {}

    static String article(String slug) {
        return ARTICLE
                + "where p.slug = '" + slug + "' and p.published_at <= now()"
                + " and (p.unpublish_at is null or p.unpublish_at > now())";
    }

    static String comments(String slug) {
        return "select m.id, m.name, m.website, m.text, m.replies, m.created_at from comment m"
                + " where m.article_id = (select article_id from publication where slug = '" + slug + "')"
                + " and m.parent_id is null and (m.state = 'published' or m.replies > 0)"
                + " order by m.created_at desc, m.id desc limit 21";
    }
}
