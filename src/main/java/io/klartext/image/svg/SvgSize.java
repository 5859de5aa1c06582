package io.klartext.image.svg;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of an SVG in CSS pixels. A missing width or height follows from the view box. */
record SvgSize(int width, int height) {
    private static final Pattern LENGTH =
            Pattern.compile("\\s*+([0-9]{1,9}+(?:\\.[0-9]{0,9}+)?|\\.[0-9]{1,9}+)(px|pt|pc|mm|cm|in)?\\s*+");
    private static final Map<String, Double> UNITS =
            Map.of("px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0);

    /** The default size of browsers. */
    private static final double[] USUAL = {300, 150};

    /** Any attribute may be null. A size beyond the limit is drawn smaller in the same proportion. */
    static SvgSize of(String width, String height, String viewBox, int maxSide) {
        double[] box = box(viewBox);
        double wide = length(width);
        double high = length(height);
        if (wide == 0 && high == 0) {
            wide = box[0];
            high = box[1];
        } else if (wide == 0) {
            wide = high * box[0] / box[1];
        } else if (high == 0) {
            high = wide * box[1] / box[0];
        }
        double scale = Math.min(1, maxSide / Math.max(wide, high));
        return new SvgSize(whole(wide * scale), whole(high * scale));
    }

    private static int whole(double length) {
        return (int) Math.max(1, Math.round(length));
    }

    /** 0 for what is missing or relative. */
    private static double length(String text) {
        Matcher length = LENGTH.matcher(text == null ? "" : text);
        if (!length.matches()) {
            return 0;
        }
        String unit = length.group(2) == null ? "px" : length.group(2);
        return Double.parseDouble(length.group(1)) * UNITS.get(unit);
    }

    private static double[] box(String viewBox) {
        String[] parts = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
        double[] size =
                Arrays.stream(parts).skip(2).mapToDouble(SvgSize::length).toArray();
        return size.length == 2 && size[0] > 0 && size[1] > 0 ? size : USUAL;
    }
}
