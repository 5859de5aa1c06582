package io.klartext.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the configuration, compared with the code. */
class DocumentedConfigurationTest {
    private static final Path PAGE = Path.of("src/docs/configuration.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(KLARTEXT_[A-Z0-9_<>]+)` \\| (?:`([^`]+)`|–) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("^\\| `KLARTEXT_", Pattern.MULTILINE);

    @Test
    void the_page_lists_every_key_with_its_default_and_no_other() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        ConfigurationKeys.withDefaults().forEach((key, value) -> expected.put(ConfigurationKeys.variable(key), value));
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        assertEquals(lines(expected), lines(documented));
    }

    @Test
    void every_row_has_one_key_a_default_and_a_sentence() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(
                NAME.matcher(page).results().count(),
                ROW.matcher(page).results().count());
        assertTrue(ROW.matcher(page).results().allMatch(row -> row.group(3).endsWith(".")));
    }

    private static String lines(Map<String, String> defaults) {
        return defaults.toString().replace(", KLARTEXT_", "\nKLARTEXT_");
    }
}
