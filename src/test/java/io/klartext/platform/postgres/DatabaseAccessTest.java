package io.klartext.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAccessTest {
    private static final String URL = "jdbc:postgresql://db/news";

    private final Map<String, String> settings = new HashMap<>(
            Map.of("klartext.database.username", "reader", "klartext.database.password", "of-the-reader"));

    @Test
    void oneRoleIsTheApplicationAndTheOwner() {
        DatabaseAccess one = new DatabaseAccess(URL, "reader", "of-the-reader");

        assertEquals(one, DatabaseAccess.ofApplication(URL, settings::get));
        assertEquals(one, DatabaseAccess.ofOwner(URL, settings::get));
    }

    @Test
    void anOwnerOfItsOwnRunsTheMigrations() {
        settings.put("klartext.database.owner-username", "editor");
        settings.put("klartext.database.owner-password", "of-the-editor");

        DatabaseAccess owner = DatabaseAccess.ofOwner(URL, settings::get);

        assertEquals(new DatabaseAccess(URL, "editor", "of-the-editor"), owner);
        assertEquals("reader", DatabaseAccess.ofApplication(URL, settings::get).username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"klartext.database.owner-username", "klartext.database.owner-password"})
    void halfAnOwnerIsRefused(String key) {
        settings.put(key, "half-of-it");

        String sentence = assertThrows(DatabaseUnavailable.class, () -> DatabaseAccess.ofOwner(URL, settings::get))
                .getMessage();

        assertTrue(sentence.contains("KLARTEXT_DATABASE_OWNER_PASSWORD"), sentence);
        assertTrue(!sentence.contains("half-of-it"), sentence);
    }

    @Test
    void aNameWithQuotesAndDollarsStaysOneLiteral() {
        settings.put("klartext.database.username", "o'neil$");

        Map<String, String> supplement =
                DatabaseAccess.ofApplication(URL, settings::get).asSupplement(settings::get);

        assertEquals("'o''neil$$'", supplement.get("database.role-literal"));
        assertEquals("${klartext.database.password:}", supplement.get("klartext.database.owner-password"));
    }
}
