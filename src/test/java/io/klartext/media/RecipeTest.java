package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.platform.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipe has one spelling, and what is no recipe is refused by name. */
class RecipeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "w_640",
                "h_360",
                "h_360,w_640",
                "fit_inside,h_360,w_640",
                "fp_0.3-0.4567,h_360,w_640",
                "fp_0-1,h_1,w_4096",
                "h_360,q_60,rect_0.1-0.2-0.5-0.8,w_640",
                "rect_0.1-0-0.9-1"
            })
    void what_is_canonical_stays_as_it_is(String text) {
        assertEquals(text, Recipe.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w_640,h_360 | h_360,w_640",
                "fit_cover,w_640,h_360 | h_360,w_640",
                "w_640,fit_inside | w_640",
                "w_640,fp_0.3-0.4 | w_640",
                "fit_inside,fp_0.3-0.4,h_360,w_640 | fit_inside,h_360,w_640",
                "fp_0.50-0.5000,h_360,w_640 | h_360,w_640",
                "fp_0.0-1.0,h_360,w_640 | fp_0-1,h_360,w_640",
                "q_80,w_640 | w_640",
                "rect_0-0-1-1,w_640 | w_640",
                "w_0640 | w_640",
                "dpr_1,w_640 | w_640",
                "dpr_2,w_320 | w_640",
                "dpr_1.5,h_100,w_101 | h_150,w_152",
                "dpr_3.00,w_640 | w_1920"
            })
    void another_spelling_means_the_canonical_one(String text, String canonical) {
        assertEquals(canonical, Recipe.parse(text).toString());
        assertEquals(Recipe.parse(canonical), Recipe.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w_0 | w",
                "w_4097 | w",
                "w_ | w",
                "w_-1 | w",
                "w_1.5 | w",
                "w_99999999999 | w",
                "w_640,w_640 | w",
                "h_0 | h",
                "h_x | h",
                "dpr_2,w_2049 | w",
                "dpr_0,w_640 | dpr",
                "dpr_3.01,w_640 | dpr",
                "fit_fill,h_1,w_1 | fit",
                "fp_0.5,h_1,w_1 | fp",
                "fp_0.5-1.1,h_1,w_1 | fp",
                "fp_0.12345-0,h_1,w_1 | fp",
                "fp_.5-0,h_1,w_1 | fp",
                "fp_0.5-0.5-,h_1,w_1 | fp",
                "rect_0-0-0-1,w_1 | rect",
                "rect_0.5-0-0.6-1,w_1 | rect",
                "rect_0-0-1,w_1 | rect",
                "q_81,w_640 | q",
                "q_100,w_640 | q",
                "blur_5,w_640 | blur",
                "W_640 | W",
                "nonsense | nonsense",
                "w_640, | recipe",
                "_640 | recipe",
                "q_80 | recipe",
                "fit_cover | recipe"
            })
    void what_is_no_recipe_is_refused_by_the_name_of_what_is_wrong(String text, String key) {
        Failure.BadParameter refused = assertThrows(Failure.BadParameter.class, () -> Recipe.parse(text));
        assertEquals(key, refused.parameter());
    }

    @Test
    void an_endless_one_is_refused() {
        assertThrows(Failure.BadParameter.class, () -> Recipe.parse("w_1,".repeat(100_000)));
    }
}
