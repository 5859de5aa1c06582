package io.klartext.platform.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How JSON from outside is parsed. */
class StrictJsonTest {
    private final ObjectMapper json = JsonMappers.withoutSharedNames();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @Test
    void names_of_members_are_not_kept_for_the_next_body() throws IOException {
        String first = name();
        String second = name();
        assertEquals(first, second);
        assertNotSame(first, second);
        assertNotSame("headline".intern(), first);
    }

    private String name() throws IOException {
        try (JsonParser parser = json.createParser("{\"headline\":1}".getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            parser.nextToken();
            return parser.currentName();
        }
    }

    @Test
    void a_body_has_a_bounded_number_of_members() {
        StringBuilder body = new StringBuilder("{");
        for (int member = 0; member < 60_000; member++) {
            body.append(member == 0 ? "" : ",").append("\"m").append(member).append("\":0");
        }
        assertThrows(
                JsonProcessingException.class,
                () -> json.readTree(body.append('}').toString()));
    }
}
