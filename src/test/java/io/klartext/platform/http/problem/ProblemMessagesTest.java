package io.klartext.platform.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Each code has a sentence in both languages, and the guide lists them. */
class ProblemMessagesTest {
    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/problems/" + language + ".properties"))) {
            sentences.load(file);
        }
        return sentences;
    }

    private static Stream<String> codes(String prefix, JsonNode schema) {
        return StreamSupport.stream(schema.get("enum").spliterator(), false).map(code -> prefix + code.asText());
    }

    @Test
    void every_code_of_the_contract_has_a_sentence_in_both_languages() throws IOException {
        JsonNode schemas =
                new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).at("/components/schemas");
        Set<String> codes =
                new TreeSet<>(codes("problem.", schemas.get("ProblemCode")).toList());
        codes("error.", schemas.at("/ProblemError/properties/code")).forEach(codes::add);
        assertEquals(codes, new TreeSet<>(sentences("de").stringPropertyNames()));
        assertEquals(codes, new TreeSet<>(sentences("en").stringPropertyNames()));
    }

    @Test
    void the_guide_lists_them() throws IOException {
        List<String> guide = Files.readAllLines(Path.of("src/docs/guide/errors.md"));
        Properties german = sentences("de");
        Properties english = sentences("en");
        for (String key : german.stringPropertyNames()) {
            String code = key.substring(key.indexOf('.') + 1);
            String line = "| `" + code + "` | " + english.getProperty(key) + " | " + german.getProperty(key) + " |";
            assertFalse(!guide.contains(line), () -> "the guide lacks: " + line);
        }
    }

    @Test
    void the_preferred_language_is_spoken() {
        String german = ProblemMessages.preferredBy("de").ofError("required");
        assertNotNull(german);
        for (String header : List.of("de-AT,de;q=0.9,en;q=0.8", "fr, de;q=0.7", "DE")) {
            assertEquals(german, ProblemMessages.preferredBy(header).ofError("required"), header);
        }
        String english = ProblemMessages.preferredBy(null).ofError("required");
        for (String header :
                List.of("en-GB,de;q=0.5", "fr", "*", "", "de;q=7", ",;,", "-", "de, -", "--", "x".repeat(100))) {
            assertEquals(english, ProblemMessages.preferredBy(header).ofError("required"), header);
        }
    }
}
