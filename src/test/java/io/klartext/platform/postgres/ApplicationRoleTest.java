package io.klartext.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.testing.Client;
import io.klartext.testing.OwnerDatabase;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application may not do in the database, even if somebody makes it execute statements of their own. */
@QuarkusTest
class ApplicationRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICT_VIOLATION = "23001";

    @Inject
    DataSource database;

    @Inject
    OwnerDatabase owner;

    @Inject
    Rows rows;

    @Inject
    Flyway flyway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update comment_decision set note = 'other'",
                "delete from comment_decision",
                "truncate comment_decision",
                "update revision set number = 9",
                "truncate revision cascade",
                "delete from flyway_schema_history"
            })
    void it_does_not_change_what_is_kept(String sql) {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit_entry disable trigger tr_audit_entry_immutable",
                "alter table comment_decision disable trigger all",
                "drop trigger tr_revision_immutable on revision",
                "create trigger tr_mine before insert on audit_entry for each row execute function refuse_audit_change()",
                "create or replace function refuse_audit_change() returns trigger language plpgsql as 'begin end'",
                "create rule mine as on insert to audit_entry do instead nothing",
                "set session_replication_role = replica",
                "alter table audit_entry owner to klartext_application",
                "drop table audit_entry"
            })
    void it_does_not_disable_what_protects_them(String sql) {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id uuid)",
                "create temporary table audit_entry (id uuid)",
                "create schema mine",
                "alter role klartext_application createdb",
                "create extension dblink",
                "drop table webhook",
                "alter table article add column mine text"
            })
    void it_does_not_change_the_schema(String sql) {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select rolpassword from pg_authid",
                "select passwd from pg_shadow",
                "select pg_read_file('PG_VERSION')",
                "copy audit_entry to program 'cat'",
                "set role klartext",
                "set session authorization klartext",
                "alter role klartext_application superuser",
                "alter role klartext password 'mine'",
                "grant klartext to klartext_application",
                "create role mine superuser"
            })
    void it_does_not_become_superuser(String sql) {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal(sql));
    }

    @Test
    void it_deletes_no_revision_but_to_thin_them_out() {
        Story story = Client.editor().writes("Rechtlos im Archiv");
        String delete = "delete from revision where article_id = '" + story.id() + "'";
        assertEquals(RESTRICT_VIOLATION, refusal(delete));
    }

    @Test
    void every_table_that_never_changes_is_known() {
        assertEquals(List.of("audit_entry", "comment_decision"), rows.text("""
                        select relname from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                        and not has_table_privilege(oid, 'update') and not has_table_privilege(oid, 'delete')
                        and has_table_privilege(oid, 'insert') order by 1"""));
    }

    /** Also of tables that a later version adds, and whatever somebody granted by hand. */
    @Test
    void each_start_grants_again_what_it_may_do() throws SQLException {
        owner.execute("create table later_version (id uuid)");
        owner.execute("grant update, truncate on audit_entry to klartext_application");
        try {
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal("insert into later_version values (null)"));
            flyway.migrate();
            rows.text("insert into later_version values (null) returning id");
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal("update audit_entry set detail = 'other'"));
        } finally {
            owner.execute("drop table later_version");
        }
    }

    /** The SQLSTATE of the refusal. */
    private String refusal(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                return assertThrows(SQLException.class, () -> statement.execute(sql))
                        .getSQLState();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
