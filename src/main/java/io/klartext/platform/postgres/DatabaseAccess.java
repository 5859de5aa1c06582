package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** URL and credentials of a database. */
record DatabaseAccess(String url, String username, String password) {
    Map<String, String> asConfiguration() {
        return Map.of(
                "klartext.database.url", url,
                "klartext.database.username", username,
                "klartext.database.password", password);
    }

    /**
     * Connects once, so that a wrong URL or password is reported in one sentence.
     *
     * @throws DatabaseUnavailable if the database cannot be reached or refuses the connection
     */
    void check() {
        Properties login = new Properties();
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", "20");
        try (Connection connection = new Driver().connect(url, login)) {
            connection.getSchema();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database of KLARTEXT_DATABASE_URL cannot be used: "
                    + e.getMessage().lines().findFirst().orElse(e.getSQLState()));
        }
    }

    @Override
    public String toString() {
        return url + " as " + username;
    }
}
