import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies the sample site's published articles until there are enough, with their tags, authors, pictures, revisions and
 * eight comments each. Copied are whole rows, whatever their columns, so that the schema is known here by its keys only.
 */
final class DeliveryData {
    private static final int COMMENTS = 8;

    /** Ids of version 7, as those of the application, so that rows lie in the order of time here as there. */
    private static final String COPIES =
            """
            create temporary table copy on commit drop as
            with original as (
                select article_id, row_number() over (order by article_id) - 1 as place, count(*) over () as many
                from publication where published_at < now())
            select o.article_id as original, n,
                   cast(overlay(overlay(lpad(to_hex(cast(extract(epoch from t.at) * 1000 as bigint)), 12, '0')
                        || md5('article' || n) placing '7' from 13) placing '8' from 17 for 1) as text) as hex,
                   t.at
            from generate_series(1, %d) n
            cross join lateral (select now() - make_interval(mins => n * 7) as at) t
            join original o on o.place = n %% o.many""";

    private final Connection database;

    DeliveryData(Connection database) {
        this.database = database;
    }

    /** Leaves out what is checked and indexed row by row, so that a million articles take minutes. */
    void multiply(int articles) throws SQLException {
        database.setAutoCommit(false);
        execute("set local session_replication_role = replica");
        execute("set local maintenance_work_mem = '1GB'");
        List<String> indexes = dropIndexes();
        execute(String.format(COPIES, articles));
        execute("alter table copy add column id uuid");
        execute("update copy set id = cast(substr(hex, 1, 32) as uuid)");
        copy("article", "id", Map.of(
                "id", "c.id",
                "slug", "t.slug || '-' || c.n",
                "translation_group", "c.id",
                "published_at", "c.at",
                "first_published_at", "c.at",
                "created_at", "c.at",
                "updated_at", "c.at"));
        copy("article_tag", "article_id", Map.of("article_id", "c.id"));
        copy("article_author", "article_id", Map.of("article_id", "c.id"));
        copy("publication", "article_id", Map.of(
                "article_id", "c.id",
                "slug", "t.slug || '-' || c.n",
                "translation_group", "c.id",
                "published_at", "c.at",
                "updated_at", "c.at"));
        copy("publication_tag", "article_id", Map.of("article_id", "c.id", "published_at", "c.at"));
        copy("publication_author", "article_id", Map.of("article_id", "c.id", "published_at", "c.at"));
        copy("revision", "article_id", Map.of("article_id", "c.id", "created_at", "c.at"));
        copy("published_revision", "article_id", Map.of("article_id", "c.id", "published_at", "c.at"));
        copy("asset_usage", "article_id", Map.of("article_id", "c.id"));
        copy("search_working_copy", "article_id", Map.of("article_id", "c.id"));
        copy("search_publication", "article_id", Map.of("article_id", "c.id", "published_at", "c.at"));
        comments();
        execute("select correct_tag_use(), correct_author_use(), correct_totals()");
        for (String index : indexes) {
            execute(index);
        }
        database.commit();
        database.setAutoCommit(true);
        execute("vacuum analyze");
    }

    /** Drops the indexes that guard no constraint, and returns the statements that create them. */
    private List<String> dropIndexes() throws SQLException {
        List<String> created = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
                        join pg_class t on t.oid = i.indrelid
                        where t.relnamespace = 'public'::regnamespace
                          and not exists (select from pg_constraint where conindid = i.indexrelid)""")) {
            while (rows.next()) {
                execute("drop index " + rows.getString(1));
                created.add(rows.getString(2));
            }
        }
        return created;
    }

    /** Comments of anonymous copies: published ones that answer nothing and wait for nobody, a minute apart. */
    private void comments() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", "gen_random_uuid()");
        values.put("article_id", "c.id");
        values.put("status_token", "null");
        values.put("replies", "0");
        values.put("created_at", "c.at + make_interval(mins => cast(t.place as integer))");
        values.put("published_at", "c.at + make_interval(mins => cast(t.place as integer))");
        insert("comment", values, String.format(
                """
                from copy c cross join (
                    select m.*, row_number() over (order by m.id) as place from comment m
                    where m.state = 'published' and m.parent_id is null and m.waiting is null limit %d) t""",
                COMMENTS));
        execute(
                """
                insert into article_comments (article_id, published)
                select m.article_id, count(*) from comment m join copy c on c.id = m.article_id group by 1""");
    }

    private void copy(String table, String key, Map<String, String> values) throws SQLException {
        insert(table, values, "from copy c join " + table + " t on t." + key + " = c.original");
    }

    private void insert(String table, Map<String, String> values, String source) throws SQLException {
        List<String> columns = columns(table);
        List<String> selected = new ArrayList<>();
        for (String column : columns) {
            selected.add(values.getOrDefault(column, "t." + column));
        }
        execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", selected)
                + " " + source);
    }

    private List<String> columns(String table) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position""")) {
            statement.setString(1, table);
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
