package io.klartext.media;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.platform.kernel.Failure;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * How a rendition is made: which part of the image is used, and which box it has to fit. Two recipes that mean the same
 * are equal and have one spelling, {@link #toString()}.
 *
 * @param crop the part that is used
 * @param width of the box, 0 if it may be any
 * @param height of the box, 0 if it may be any
 * @param fit {@link Fit#COVER} unless both sides are given
 * @param focalPoint the centre unless something may be cut off
 * @param quality of lossy formats
 */
public record Recipe(Crop crop, int width, int height, Fit fit, FocalPoint focalPoint, int quality) {
    /** The longest side of a rendition. */
    public static final int MAX_SIDE = 4096;

    static final int DEFAULT_QUALITY = 80;

    /** Drops what makes no difference. */
    public Recipe {
        boolean box = width > 0 && height > 0;
        fit = box ? fit : Fit.COVER;
        focalPoint = box && fit == Fit.COVER ? focalPoint : FocalPoint.CENTER;
    }

    /** The image in that width; the height follows. */
    public static Recipe ofWidth(int width) {
        return new Recipe(Crop.WHOLE, width, 0, Fit.COVER, FocalPoint.CENTER, DEFAULT_QUALITY);
    }

    /** The image cut to that box. */
    public static Recipe ofBox(int width, int height) {
        return new Recipe(Crop.WHOLE, width, height, Fit.COVER, FocalPoint.CENTER, DEFAULT_QUALITY);
    }

    /**
     * Reads a list of transformations.
     *
     * @throws Failure.BadParameter that names the transformation at fault
     */
    static Recipe parse(String text) {
        return RecipeParser.read(text);
    }

    /** The same for that part of the image, with that focal point. */
    Recipe of(Crop newCrop, FocalPoint newFocalPoint) {
        return new Recipe(newCrop, width, height, fit, newFocalPoint, quality);
    }

    /** Whether it sets a width and nothing else. */
    boolean isWidthOnly() {
        return equals(ofWidth(width)) && width > 0;
    }

    /** The one spelling: keys sorted, defaults left out; empty for the image as it is. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(",");
        add(text, "fit", fit, fit != Fit.COVER);
        add(text, "fp", spelled(focalPoint.x(), focalPoint.y()), !focalPoint.equals(FocalPoint.CENTER));
        add(text, "h", height, height > 0);
        add(text, "q", quality, quality != DEFAULT_QUALITY);
        add(text, "rect", spelled(crop.x(), crop.y(), crop.width(), crop.height()), !crop.equals(Crop.WHOLE));
        add(text, "w", width, width > 0);
        return text.toString();
    }

    private static String spelled(Double... fractions) {
        return Arrays.stream(fractions).map(RecipeFractions::text).collect(Collectors.joining("-"));
    }

    private static void add(StringJoiner text, String key, Object value, boolean needed) {
        if (needed) {
            text.add(key + "_" + value);
        }
    }
}
