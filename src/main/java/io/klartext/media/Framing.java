package io.klartext.media;

import static io.klartext.media.RecipeFractions.pixels;

import io.klartext.image.Crop;
import io.klartext.image.PixelArea;

/**
 * The result of a recipe for an image of a certain size.
 *
 * @param area the part of the image that is used
 * @param width of the rendition in pixels, never more than that of the area
 * @param height of the rendition in pixels, never more than that of the area
 */
public record Framing(PixelArea area, int width, int height) {
    /** Applies the recipe to an image of that size. */
    public static Framing of(Recipe recipe, int width, int height) {
        PixelArea cropped = cropped(recipe.crop(), width, height);
        boolean cut = recipe.width() > 0 && recipe.height() > 0 && recipe.fit() == Fit.COVER;
        return cut ? covering(recipe, cropped, width, height) : inside(recipe, cropped);
    }

    private static PixelArea cropped(Crop crop, int width, int height) {
        int x = Math.min(pixels(crop.x(), width), width - 1);
        int y = Math.min(pixels(crop.y(), height), height - 1);
        return new PixelArea(
                x,
                y,
                within(1, width - x, pixels(crop.width(), width)),
                within(1, height - y, pixels(crop.height(), height)));
    }

    /** The largest window of the box's shape, as near to the focal point as the cropped part allows. */
    private static Framing covering(Recipe recipe, PixelArea cropped, int width, int height) {
        boolean wider = (long) cropped.width() * recipe.height() >= (long) cropped.height() * recipe.width();
        int across = wider ? scaled(cropped.height(), recipe.width(), recipe.height()) : cropped.width();
        int down = wider ? cropped.height() : scaled(cropped.width(), recipe.height(), recipe.width());
        PixelArea window = new PixelArea(
                start(pixels(recipe.focalPoint().x(), width), across, cropped.x(), cropped.width()),
                start(pixels(recipe.focalPoint().y(), height), down, cropped.y(), cropped.height()),
                across,
                down);
        boolean large = across >= recipe.width() && down >= recipe.height();
        return large ? new Framing(window, recipe.width(), recipe.height()) : new Framing(window, across, down);
    }

    private static int start(int focus, int window, int from, int length) {
        return within(from, from + length - window, focus - window / 2);
    }

    private static Framing inside(Recipe recipe, PixelArea cropped) {
        int maxWidth = recipe.width() > 0 ? recipe.width() : Recipe.MAX_SIDE;
        int maxHeight = recipe.height() > 0 ? recipe.height() : Recipe.MAX_SIDE;
        if (cropped.width() <= maxWidth && cropped.height() <= maxHeight) {
            return new Framing(cropped, cropped.width(), cropped.height());
        }
        boolean wider = (long) cropped.width() * maxHeight >= (long) cropped.height() * maxWidth;
        return wider
                ? new Framing(cropped, maxWidth, scaled(cropped.height(), maxWidth, cropped.width()))
                : new Framing(cropped, scaled(cropped.width(), maxHeight, cropped.height()), maxHeight);
    }

    /** The length times a ratio, rounded, and one at least. */
    private static int scaled(int length, int times, int by) {
        return (int) Math.max(1, ((long) length * times + by / 2) / by);
    }

    private static int within(int least, int most, int value) {
        return Math.max(least, Math.min(most, value));
    }
}
