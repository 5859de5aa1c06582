package io.klartext.audit;

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
import org.junit.jupiter.api.Test;

/** Who held a key before there was an audit log may read it now if they are admin, and not otherwise. */
@QuarkusTest
class AuditMigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String EARLIER = """
            insert into api_key (id, name, prefix, hash, role, scopes, version, created_at) values
            (gen_random_uuid(), 'Chefin', 'k', 'a', 'admin', '{keys:manage}', 1, now()),
            (gen_random_uuid(), 'Verwaltung', 'k', 'b', null, '{keys:manage}', 1, now());
            create table word_rule ();
            create table block_rule ();""";

    @Inject
    OwnerDatabase database;

    @Test
    void admins_may_read_the_log() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("drop schema if exists earlier cascade; create schema earlier");
                statement.execute("set local search_path = earlier, pg_catalog");
                statement.execute(Files.readString(MIGRATIONS.resolve("V0001__foundation.sql")));
                statement.execute(EARLIER);
                statement.execute(Files.readString(MIGRATIONS.resolve("V0023__audit.sql")));
                try (ResultSet scopes = statement.executeQuery(
                        "select string_agg(cast(scopes as text), ' ' order by name) from api_key")) {
                    scopes.next();
                    assertEquals("{keys:manage,audit:read} {keys:manage}", scopes.getString(1));
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
