package io.klartext.media;

import io.klartext.platform.kernel.Failure;
import java.util.StringJoiner;

/**
 * How a rendition is made: first the used part of the picture, then the box that it must fit. Recipes with the same
 * meaning are equal and have one spelling, {@link #toString()}.
 *
 * @param region the used part
 * @param width of the box, 0 if it follows from the height
 * @param height of the box, 0 if it follows from the width
 * @param fit {@link Fit#COVER} unless both sides are given
 * @param focus the point to keep visible; the centre if nothing is cropped
 * @param quality of lossy formats
 */
public record Recipe(Region region, int width, int height, Fit fit, Focus focus, int quality) {
    /** The longest side of a rendition. */
    public static final int MAX_SIDE = 4096;

    static final int DEFAULT_QUALITY = 80;

    /** Normalises members that make no difference. */
    public Recipe {
        boolean box = width > 0 && height > 0;
        fit = box ? fit : Fit.COVER;
        focus = box && fit == Fit.COVER ? focus : Focus.CENTRE;
    }

    /** The picture in that width, with its own aspect ratio. */
    public static Recipe ofWidth(int width) {
        return new Recipe(Region.WHOLE, width, 0, Fit.COVER, Focus.CENTRE, DEFAULT_QUALITY);
    }

    /** The picture cropped to that box. */
    public static Recipe ofBox(int width, int height) {
        return new Recipe(Region.WHOLE, width, height, Fit.COVER, Focus.CENTRE, DEFAULT_QUALITY);
    }

    /**
     * Parses a list of transformations.
     *
     * @throws Failure.BadParameter naming the invalid transformation
     */
    static Recipe parse(String text) {
        return RecipeReader.read(text);
    }

    /** A copy with that part of the picture and that focal point. */
    Recipe of(Region newRegion, Focus newFocus) {
        return new Recipe(newRegion, width, height, fit, newFocus, quality);
    }

    /** Whether it consists of a width only. */
    boolean isWidthOnly() {
        return equals(ofWidth(width)) && width > 0;
    }

    /** The canonical spelling: sorted keys without defaults; empty for the unchanged picture. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(",");
        add(text, "fit", fit, fit != Fit.COVER);
        add(text, "fp", focus, !focus.equals(Focus.CENTRE));
        add(text, "h", height, height > 0);
        add(text, "q", quality, quality != DEFAULT_QUALITY);
        add(text, "rect", region, !region.equals(Region.WHOLE));
        add(text, "w", width, width > 0);
        return text.toString();
    }

    private static void add(StringJoiner text, String key, Object value, boolean needed) {
        if (needed) {
            text.add(key + "_" + value);
        }
    }
}
