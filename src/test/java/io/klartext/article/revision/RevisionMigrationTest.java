package io.klartext.article.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.OwnerDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An installation that is older than revisions starts with what it has: working copies and publications. */
@QuarkusTest
class RevisionMigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String EARLIER = """
            insert into api_key (id, name, prefix, hash, scopes, version, created_at)
            values (gen_random_uuid(), 'K', 'k', 'h', '{}', 1, now());
            insert into tag select gen_random_uuid(), 't', 'T', null, 1, now(), id, now(), id from api_key;
            insert into article (id, state, version, locale, slug, headline, body, sources, seo, reading_minutes,
                                 created_at, created_by, updated_at, updated_by)
            select gen_random_uuid(), 'published', 5, 'de', 'neu', 'Neu', '[]', '[]', '{}', 1, now(), id, now(), id
            from api_key;
            insert into publication (article_id, version, locale, slug, headline, body, sources, seo, reading_minutes,
                                     published_at, updated_at)
            select id, 3, 'de', 'alt', 'Alt', '[]', '[]', '{}', 1, now(), now() from article;
            insert into publication_tag select article_id, 0, (select id from tag), now() from publication;""";

    @Inject
    OwnerDatabase database;

    @Test
    void working_copies_and_publications_become_revisions() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                migrate(statement);
                assertEquals(List.of("3 Alt 1 {} t", "5 Neu 0 {} f"), revisions(statement));
            } finally {
                connection.rollback();
            }
        }
    }

    private static void migrate(Statement statement) throws SQLException, IOException {
        statement.execute("drop schema if exists earlier cascade; create schema earlier");
        statement.execute("set local search_path = earlier, pg_catalog");
        statement.execute(Files.readString(MIGRATIONS.resolve("V0001__foundation.sql")));
        statement.execute(EARLIER);
        statement.execute(Files.readString(MIGRATIONS.resolve("V0003__revision.sql")));
    }

    private static List<String> revisions(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("""
                select concat_ws(' ', number, content ->> 'headline', json_array_length(content -> 'tags'),
                                 content ->> 'seo', p.article_id is not null)
                from revision left join published_revision p using (article_id, number) order by number""")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
