package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sizes are open to all. */
class PresetsTest {
    @Test
    void the_usual_ones() {
        Presets presets = new Presets(Map.of());
        assertEquals(
                Set.of("thumb", "square", "card", "portrait", "hero", "og"),
                presets.named().keySet());
        assertEquals("h_360,w_640", presets.named("card").orElseThrow().toString());
        assertTrue(presets.named("w_640").isEmpty());
    }

    @Test
    void an_installation_adds_and_changes_some() {
        Presets presets = new Presets(Map.of("card", "800x450", "banner-2", "4096x1"));
        assertEquals("h_450,w_800", presets.named("card").orElseThrow().toString());
        assertEquals("h_1,w_4096", presets.named("banner-2").orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "card,800",
        "card,0x5",
        "card,4097x5",
        "card,5x4097",
        "card,x",
        "card,-1x5",
        "Card,5x5",
        "w_5,5x5",
        "'',5x5"
    })
    void a_mistake_ends_the_start(String name, String box) {
        assertThrows(IllegalArgumentException.class, () -> new Presets(Map.of(name, box)));
    }

    @Test
    void a_step_of_the_ladder_is_a_width_and_nothing_else() {
        List.of("w_64", "w_640", "w_3840").forEach(open -> assertTrue(Presets.isOnLadder(Recipe.parse(open)), open));
        for (String closed : List.of("w_65", "h_64", "h_64,w_64", "q_40,w_64", "rect_0-0-0.5-1,w_64")) {
            assertTrue(!Presets.isOnLadder(Recipe.parse(closed)), closed);
        }
    }
}
