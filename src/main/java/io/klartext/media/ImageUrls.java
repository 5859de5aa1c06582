package io.klartext.media;

import java.util.List;
import java.util.Map;

/**
 * The URLs of an image: all that a frontend needs, so that it never has to build one.
 *
 * @param url of the image in its largest size; of the original, whatever the crop, if it is animated, because renditions
 *     do not move
 * @param srcset the same in standard widths, the smallest first; empty for an SVG and for animated images
 * @param presets the named sizes
 */
public record ImageUrls(String url, List<Source> srcset, Map<String, Preset> presets) {
    /** One entry of a {@code srcset}. */
    public record Source(String url, int width) {}

    /** A named size. Images are never enlarged, so it may have fewer pixels than its name promises. */
    public record Preset(String url, int width, int height) {}
}
