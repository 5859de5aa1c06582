package io.klartext.media;

import io.klartext.image.PixelArea;

/**
 * What a recipe means for a picture of a certain size.
 *
 * @param crop the part of the picture that is used, in its pixels
 * @param width of the rendition, never more than that of the crop
 * @param height of the rendition, never more than that of the crop
 */
public record Framing(PixelArea crop, int width, int height) {
    /** Applies the recipe to a picture of that size. */
    public static Framing of(Recipe recipe, int width, int height) {
        PixelArea region = region(recipe.region(), width, height);
        boolean cut = recipe.width() > 0 && recipe.height() > 0 && recipe.fit() == Fit.COVER;
        return cut ? covering(recipe, region, width, height) : inside(recipe, region);
    }

    private static PixelArea region(Region region, int width, int height) {
        int x = Math.min(region.x().of(width), width - 1);
        int y = Math.min(region.y().of(height), height - 1);
        return new PixelArea(
                x,
                y,
                within(1, width - x, region.width().of(width)),
                within(1, height - y, region.height().of(height)));
    }

    /** The largest window of the box's shape, as near to the focus as the region allows. */
    private static Framing covering(Recipe recipe, PixelArea region, int width, int height) {
        boolean wider = (long) region.width() * recipe.height() >= (long) region.height() * recipe.width();
        int across = wider ? scaled(region.height(), recipe.width(), recipe.height()) : region.width();
        int down = wider ? region.height() : scaled(region.width(), recipe.height(), recipe.width());
        PixelArea window = new PixelArea(
                start(recipe.focus().x().of(width), across, region.x(), region.width()),
                start(recipe.focus().y().of(height), down, region.y(), region.height()),
                across,
                down);
        boolean large = across >= recipe.width() && down >= recipe.height();
        return large ? new Framing(window, recipe.width(), recipe.height()) : new Framing(window, across, down);
    }

    private static int start(int focus, int window, int from, int length) {
        return within(from, from + length - window, focus - window / 2);
    }

    private static Framing inside(Recipe recipe, PixelArea region) {
        int maxWidth = recipe.width() > 0 ? recipe.width() : Recipe.MAX_SIDE;
        int maxHeight = recipe.height() > 0 ? recipe.height() : Recipe.MAX_SIDE;
        if (region.width() <= maxWidth && region.height() <= maxHeight) {
            return new Framing(region, region.width(), region.height());
        }
        boolean wider = (long) region.width() * maxHeight >= (long) region.height() * maxWidth;
        return wider
                ? new Framing(region, maxWidth, scaled(region.height(), maxWidth, region.width()))
                : new Framing(region, scaled(region.width(), maxHeight, region.height()), maxHeight);
    }

    /** The length times a ratio, rounded, and one at least. */
    private static int scaled(int length, int times, int by) {
        return (int) Math.max(1, ((long) length * times + by / 2) / by);
    }

    private static int within(int least, int most, int value) {
        return Math.max(least, Math.min(most, value));
    }
}
