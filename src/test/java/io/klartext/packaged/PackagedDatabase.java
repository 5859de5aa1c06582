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
import java.util.List;

/** The database of a packaged application that is running, for what no answer tells. */
final class PackagedDatabase implements AutoCloseable {
    private static final int LINE_OF_PORT = 3;

    private final Connection connection;

    PackagedDatabase(Path data) throws IOException, SQLException {
        Path home = data.resolve("postgres");
        String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(LINE_OF_PORT);
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/klartext",
                "klartext",
                Files.readString(home.resolve("password")).strip());
    }

    /** The first column of all rows. */
    List<String> rows(String sql) throws SQLException {
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
