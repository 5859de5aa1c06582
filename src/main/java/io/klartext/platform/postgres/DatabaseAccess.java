package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.postgresql.Driver;

/** URL and credentials of a database, for one role. */
record DatabaseAccess(String url, String username, String password) {
    private static final String URL = "klartext.database.url";
    /** Not a setting: only the application itself sets it. */
    private static final String ROLE_LITERAL = "database.role-literal";

    private static final String USERNAME = "klartext.database.username";
    private static final String PASSWORD = "klartext.database.password";
    private static final String OWNER_USERNAME = "klartext.database.owner-username";
    private static final String OWNER_PASSWORD = "klartext.database.owner-password";

    /**
     * The configured role that the application connects as.
     *
     * @param setting the value of a configuration key, or null
     */
    static DatabaseAccess ofApplication(String url, UnaryOperator<String> setting) {
        return new DatabaseAccess(
                url,
                Optional.ofNullable(setting.apply(USERNAME)).orElse(""),
                Optional.ofNullable(setting.apply(PASSWORD)).orElse(""));
    }

    /**
     * The configured role that owns the database, which is that of the application unless another one is configured.
     *
     * @param setting the value of a configuration key, or null
     * @throws DatabaseUnavailable if only its name or only its password is configured
     */
    static DatabaseAccess ofOwner(String url, UnaryOperator<String> setting) {
        String username = setting.apply(OWNER_USERNAME);
        String password = setting.apply(OWNER_PASSWORD);
        if (username == null && password == null) {
            return ofApplication(url, setting);
        }
        if (username == null || password == null) {
            throw new DatabaseUnavailable(
                    "KLARTEXT_DATABASE_OWNER_USERNAME and KLARTEXT_DATABASE_OWNER_PASSWORD belong together:"
                            + " set both or none.");
        }
        return new DatabaseAccess(url, username, password);
    }

    /** The values of all keys: this access is the application's. */
    Map<String, String> asConfiguration(DatabaseAccess owner) {
        return Map.of(
                URL,
                url,
                USERNAME,
                username,
                PASSWORD,
                password,
                OWNER_USERNAME,
                owner.username,
                OWNER_PASSWORD,
                owner.password,
                ROLE_LITERAL,
                roleLiteral());
    }

    /**
     * The values that complete a configured access: the URL in the form of JDBC, and the application's role as the owner
     * if no owner is configured. The owner's values are references: a copied password would be expanded again, and it
     * may contain a dollar.
     */
    Map<String, String> asSupplement(UnaryOperator<String> setting) {
        Map<String, String> values = new HashMap<>(Map.of(URL, url, ROLE_LITERAL, roleLiteral()));
        if (setting.apply(OWNER_USERNAME) == null) {
            values.put(OWNER_USERNAME, "${" + USERNAME + ":}");
            values.put(OWNER_PASSWORD, "${" + PASSWORD + ":}");
        }
        return values;
    }

    /** The name of the role as a literal of SQL, in the form of a configuration value. */
    private String roleLiteral() {
        return "'" + username.replace("'", "''").replace("$", "$$") + "'";
    }

    /**
     * Connects once, so that a wrong URL or password is reported in one sentence.
     *
     * @throws DatabaseUnavailable if the database cannot be reached or refuses the connection
     */
    void check() {
        try (Connection connection = connect()) {
            connection.getSchema();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database of KLARTEXT_DATABASE_URL cannot be used: "
                    + e.getMessage().lines().findFirst().orElse(e.getSQLState()));
        }
    }

    /** Waits 20 seconds at most. */
    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", "20");
        return new Driver().connect(url, login);
    }

    @Override
    public String toString() {
        return url + " as " + username;
    }
}
