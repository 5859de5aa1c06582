package io.klartext.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import io.klartext.platform.postgres.host.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one embedded server: each test goes on with the directory the one before has left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresTest {
    private static final Path HOME = Path.of("target/embedded-postgres").toAbsolutePath();
    private static final Path CLUSTER = HOME.resolve("cluster");
    private static final int ATTEMPTS = 1200;
    private static final Path APPLICATION_PASSWORD = CLUSTER.resolve("application-password");

    @BeforeAll
    static void startFromNothing() throws IOException {
        FileTree.delete(HOME);
    }

    @Test
    @Order(1)
    void firstStartReplacesAHalfMadeCluster() throws Exception {
        Path halfMade = Files.createDirectories(HOME.resolve("cluster.new/base"));
        Files.writeString(halfMade.resolve("1"), "power failure here");

        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "create table note (text text)");
            execute(postgres, "insert into note values ('kept')");
        }

        assertFalse(Files.exists(HOME.resolve("cluster.new")));
    }

    @Test
    @Order(2)
    void restartKeepsTheRows() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertEquals("kept", query(postgres, "select text from note"));
        }
    }

    @Test
    @Order(2)
    void serverThatWasKilledIsStartedAgainOnItsPort() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            Postmaster.of(CLUSTER).process().orElseThrow().destroyForcibly();
            assertThrows(SQLException.class, () -> {
                while (true) {
                    query(postgres, "select text from note");
                }
            });
            assertEquals("kept", eventually(() -> query(postgres, "select text from note")));
        }
        assertEquals(Optional.empty(), Postmaster.of(CLUSTER).process());
    }

    private static String eventually(Callable<String> question) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return question.call();
            } catch (Exception notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("no answer");
    }

    @Test
    @Order(3)
    void textsSortTheSameOnEveryMachine() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertEquals("C.UTF-8", query(postgres, """
                    select datlocale from pg_database where datname = current_database()"""));
            assertEquals("ä", query(postgres, "select lower('Ä')"));
        }
    }

    @Test
    @Order(4)
    void passwordIsAskedForAndPrivate() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            String url = postgres.url();
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "klartext", "wrong"));
        }
        assertEquals("rw-------", permissions(HOME.resolve("password")));
        assertEquals("rw-------", permissions(APPLICATION_PASSWORD));
    }

    @Test
    @Order(5)
    void applicationIsAnOrdinaryRoleThatKeepsItsPassword() throws Exception {
        String password = Files.readString(APPLICATION_PASSWORD);
        try (EmbeddedPostgres postgres = start()) {
            assertEquals("klartext_application", applicationOf(postgres));
            assertEquals(
                    List.of("klartext", "t", "t"),
                    List.of(query(postgres, """
                            select string_agg(rolname, ' ') from pg_roles
                            where rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication"""), query(postgres, """
                            select not exists (select from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                                               where r.rolname = 'klartext_application' and d.deptype = 'o')"""), query(postgres, """
                            select not has_database_privilege('klartext_application', 'klartext', 'temporary')""")));
        }
        assertEquals(password, Files.readString(APPLICATION_PASSWORD));
    }

    @Test
    @Order(6)
    void clusterOfAnEarlierVersionGetsTheRoleOfTheApplication() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "drop role klartext_application");
        }
        Files.delete(APPLICATION_PASSWORD);

        try (EmbeddedPostgres postgres = start()) {
            assertEquals("klartext_application", applicationOf(postgres));
            assertEquals("2", query(postgres, "select count(*) from pg_roles where rolcanlogin"));
        }
    }

    @Test
    @Order(7)
    void roleOfAnInterruptedStartGetsANewPassword() throws Exception {
        Files.move(APPLICATION_PASSWORD, CLUSTER.resolve("application-password.new"));

        try (EmbeddedPostgres postgres = start()) {
            assertEquals("klartext_application", applicationOf(postgres));
        }
        assertFalse(Files.exists(CLUSTER.resolve("application-password.new")));
    }

    @Test
    @Order(8)
    void secondUserOfTheDirectoryIsRefused() {
        try (EmbeddedPostgres first = start()) {
            String sentence = assertThrows(DatabaseUnavailable.class, EmbeddedPostgresTest::start)
                    .getMessage();

            assertTrue(sentence.contains(first.home().toString()), sentence);
            assertTrue(sentence.contains("process " + ProcessHandle.current().pid()), sentence);
        }
    }

    @Test
    @Order(9)
    void closingEndsTheServer() throws Exception {
        EmbeddedPostgres postgres = start();
        assertTrue(server().isPresent());

        postgres.close();

        assertTrue(server().isEmpty());
    }

    @Test
    @Order(10)
    void serverLeftBehindIsEndedByTheNextStart() throws Exception {
        try (EmbeddedPostgres abandoned = start()) {
            execute(abandoned, "insert into note values ('of the one left behind')");
            keeper().destroyForcibly();
        }
        long leftBehind = server().orElseThrow().pid();

        try (EmbeddedPostgres postgres = start()) {
            assertNotEquals(leftBehind, server().orElseThrow().pid());
            assertEquals("2", query(postgres, "select count(*) from note"));
        }
    }

    @Test
    @Order(11)
    void pidFileOfACrashIsNoObstacle() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        List<String> lines = List.of(Long.toString(gone.pid()), CLUSTER.toString(), "0", "5432", "", "", "", "ready");
        Files.write(CLUSTER.resolve("postmaster.pid"), lines);

        try (EmbeddedPostgres postgres = start()) {
            assertEquals("2", query(postgres, "select count(*) from note"));
        }
    }

    @Test
    @Order(12)
    void clusterOfAnotherVersionIsLeftAlone() throws Exception {
        Files.writeString(CLUSTER.resolve("PG_VERSION"), "17\n");

        String sentence = assertThrows(DatabaseUnavailable.class, EmbeddedPostgresTest::start)
                .getMessage();

        assertTrue(sentence.contains("PostgreSQL 17"), sentence);
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(HOME, false);
    }

    private static Optional<ProcessHandle> server() throws IOException {
        return Postmaster.of(CLUSTER).process();
    }

    private static ProcessHandle keeper() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(HOME.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** The role that the application connects as. */
    private static String applicationOf(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection =
                        EmbeddedPostgres.applicationAccess(HOME, postgres.url()).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return EmbeddedPostgres.ownerAccess(HOME, postgres.url()).connect();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
