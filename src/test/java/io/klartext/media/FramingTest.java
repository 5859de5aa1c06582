package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.image.PixelArea;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a picture is cut, and how large it becomes. */
class FramingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // recipe | picture | crop | size
                "w_300 | 600x400 | 0,0 600x400 | 300x200",
                "h_100 | 600x400 | 0,0 600x400 | 150x100",
                "w_700 | 600x400 | 0,0 600x400 | 600x400",
                "w_64 | 16384x1 | 0,0 16384x1 | 64x1",
                "h_300,w_300 | 600x400 | 100,0 400x400 | 300x300",
                "fp_0-0.5,h_300,w_300 | 600x400 | 0,0 400x400 | 300x300",
                "fp_1-0.5,h_300,w_300 | 600x400 | 200,0 400x400 | 300x300",
                "fp_0.4-0.5,h_300,w_300 | 600x400 | 40,0 400x400 | 300x300",
                "fp_0.5-0.1,h_100,w_300 | 600x400 | 0,0 600x200 | 300x100",
                "fp_0.5-0.9,h_100,w_300 | 600x400 | 0,200 600x200 | 300x100",
                "h_900,w_900 | 600x400 | 100,0 400x400 | 400x400",
                "h_900,w_1600 | 600x400 | 0,31 600x338 | 600x338",
                "fit_inside,h_300,w_300 | 600x400 | 0,0 600x400 | 300x200",
                "fit_inside,h_100,w_300 | 600x400 | 0,0 600x400 | 150x100",
                "rect_0.5-0-0.5-1 | 600x400 | 300,0 300x400 | 300x400",
                "rect_0.5-0-0.5-1,w_150 | 600x400 | 300,0 300x400 | 150x200",
                "h_100,rect_0.5-0-0.5-1,w_100 | 600x400 | 300,50 300x300 | 100x100",
                "fp_0-0,h_100,rect_0.5-0-0.5-1,w_100 | 600x400 | 300,0 300x300 | 100x100",
                "rect_0-0-1-0.9999 | 8000x6000 | 0,0 8000x5999 | 4096x3071",
                "rect_0.9999-0.9999-0.0001-0.0001 | 10x10 | 9,9 1x1 | 1x1",
                "h_4096,w_1 | 1x1 | 0,0 1x1 | 1x1"
            })
    void the_part_and_the_size(String recipe, String picture, String crop, String size) {
        String[] sides = picture.split("x", -1);
        Framing framing = Framing.of(Recipe.parse(recipe), Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        PixelArea cut = framing.area();
        assertEquals(crop, cut.x() + "," + cut.y() + " " + cut.width() + "x" + cut.height());
        assertEquals(size, framing.width() + "x" + framing.height());
    }

    @Test
    void whatever_is_asked_for_the_window_lies_in_the_picture_and_shows_the_focus() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            int width = 1 + random.nextInt(9000);
            int height = 1 + random.nextInt(9000);
            FocalPoint focus = new FocalPoint(fraction(random.nextInt(10_001)), fraction(random.nextInt(10_001)));
            Recipe recipe =
                    new Recipe(Crop.WHOLE, 1 + random.nextInt(4096), 1 + random.nextInt(4096), Fit.COVER, focus, 80);
            Framing framing = Framing.of(recipe, width, height);
            PixelArea crop = framing.area();
            String what = recipe + " of " + width + "x" + height + ": " + framing;
            assertTrue(crop.x() >= 0 && crop.x() + crop.width() <= width, what);
            assertTrue(crop.y() >= 0 && crop.y() + crop.height() <= height, what);
            assertTrue(framing.width() <= crop.width() && framing.height() <= crop.height(), what);
            assertShows(RecipeFractions.pixels(focus.x(), width), crop.x(), crop.width(), what);
            assertShows(RecipeFractions.pixels(focus.y(), height), crop.y(), crop.height(), what);
        }
    }

    private static void assertShows(int focus, int from, int length, String what) {
        assertTrue(focus >= from && focus <= from + length, what);
    }

    @Test
    void a_region_at_random_lies_in_the_picture() {
        Random random = new Random(4712);
        for (int i = 0; i < 20_000; i++) {
            int width = 1 + random.nextInt(9000);
            int height = 1 + random.nextInt(9000);
            int x = random.nextInt(10_000);
            int y = random.nextInt(10_000);
            Crop region = new Crop(
                    fraction(x),
                    fraction(y),
                    fraction(1 + random.nextInt(10_000 - x)),
                    fraction(1 + random.nextInt(10_000 - y)));
            Recipe recipe = Recipe.ofBox(1 + random.nextInt(4096), 1 + random.nextInt(4096))
                    .of(region, new FocalPoint(fraction(random.nextInt(10_001)), fraction(random.nextInt(10_001))));
            Framing framing = Framing.of(recipe, width, height);
            PixelArea crop = framing.area();
            assertTrue(crop.x() + crop.width() <= width && crop.y() + crop.height() <= height, recipe + ": " + crop);
        }
    }

    private static double fraction(int tenThousandths) {
        return tenThousandths / 10_000.0;
    }
}
