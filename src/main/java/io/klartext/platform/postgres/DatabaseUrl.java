package io.klartext.platform.postgres;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts PostgreSQL URLs, such as {@code postgres://host/name} of hosting providers, to the form of JDBC. */
final class DatabaseUrl {
    private static final Pattern POSTGRESQL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?:(//([^/?]*).*)");

    private DatabaseUrl() {}

    static String toJdbc(String url) {
        Matcher matcher = POSTGRESQL.matcher(url.strip());
        if (!matcher.matches()) {
            throw new DatabaseUnavailable("KLARTEXT_DATABASE_URL must look like jdbc:postgresql://host:5432/database.");
        }
        if (matcher.group(2).contains("@")) {
            throw new DatabaseUnavailable("KLARTEXT_DATABASE_URL must not contain a user or password: move them to"
                    + " KLARTEXT_DATABASE_USERNAME and KLARTEXT_DATABASE_PASSWORD.");
        }
        return "jdbc:postgresql:" + matcher.group(1);
    }
}
