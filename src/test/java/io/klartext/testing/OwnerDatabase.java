package io.klartext.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database as its owner sees it, for what the application may not do. */
@Singleton
public class OwnerDatabase {
    private final String url;
    private final String username;
    private final String password;

    OwnerDatabase(
            @ConfigProperty(name = "klartext.database.url") String url,
            @ConfigProperty(name = "klartext.database.owner-username") String username,
            @ConfigProperty(name = "klartext.database.owner-password") String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
