package io.klartext.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The database of a packaged application that is running, for what no answer tells. */
public final class PackagedDatabase implements AutoCloseable {
    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_PORT = 3;
    private static final String OWNER = "klartext";

    private final Connection connection;

    PackagedDatabase(Path data) throws IOException, SQLException {
        connection = DriverManager.getConnection(url(port(data)), OWNER, password(data));
    }

    static int port(Path data) throws IOException {
        return Integer.parseInt(postmaster(data, LINE_OF_PORT));
    }

    private static String postmaster(Path data, int line) throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(line)
                .strip();
    }

    /** SIGKILL for all processes of an embedded database. */
    static void kill(Path data) throws IOException {
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(postmaster(data, LINE_OF_PID))).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/klartext";
    }

    private static String password(Path data) throws IOException {
        return Files.readString(data.resolve("postgres/password")).strip();
    }

    private static String applicationPassword(Path data) throws IOException {
        return Files.readString(data.resolve("postgres/cluster/application-password"))
                .strip();
    }

    /** The settings of another server on the same database, with the same two roles, which it reaches through that port. */
    static Map<String, String> settings(Path data, int port) throws IOException {
        return Map.of(
                "KLARTEXT_DATABASE_URL", url(port),
                "KLARTEXT_DATABASE_USERNAME", "klartext_application",
                "KLARTEXT_DATABASE_PASSWORD", applicationPassword(data),
                "KLARTEXT_DATABASE_OWNER_USERNAME", OWNER,
                "KLARTEXT_DATABASE_OWNER_PASSWORD", password(data));
    }

    /** The settings of another server on the same database that has these settings besides. */
    static Map<String, String> sharing(Path data, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(settings(data, port(data)));
        return all;
    }

    /** The first column of all rows. */
    public List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
