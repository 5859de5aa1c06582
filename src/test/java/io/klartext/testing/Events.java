package io.klartext.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the outbox. */
@Singleton
public class Events {
    private final DataSource database;

    Events(DataSource database) {
        this.database = database;
    }

    /** What happened to that thing, in order. */
    public List<String> typesOf(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select type from event where subject = ? order by draw")) {
            query.setObject(1, UUID.fromString(subject));
            List<String> types = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            return types;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
