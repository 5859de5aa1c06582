package io.klartext.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.postgres.host.DatabaseUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5432/news?ssl=true",
                "postgresql://db:5432/news?ssl=true",
                "postgres://db:5432/news?ssl=true"
            })
    void everyCustomaryFormBecomesJdbc(String url) {
        assertEquals("jdbc:postgresql://db:5432/news?ssl=true", DatabaseUrl.toJdbc(url));
    }

    @Test
    void userInsideTheUrlIsRefusedWithoutRepeatingThePassword() {
        String sentence = refusal("postgres://ada:secret@db/news");

        assertTrue(sentence.contains("KLARTEXT_DATABASE_PASSWORD"), sentence);
        assertTrue(!sentence.contains("secret"), sentence);
    }

    @Test
    void otherDatabasesAreRefused() {
        assertTrue(refusal("jdbc:mysql://db/news").contains("jdbc:postgresql://"));
    }

    private static String refusal(String url) {
        return assertThrows(DatabaseUnavailable.class, () -> DatabaseUrl.toJdbc(url))
                .getMessage();
    }
}
