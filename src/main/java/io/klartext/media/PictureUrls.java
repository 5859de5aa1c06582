package io.klartext.media;

import java.util.List;
import java.util.Map;

/**
 * The URLs of a picture: everything that a frontend needs, so that it does not build URLs.
 *
 * @param url the picture in full size
 * @param srcset smaller widths, the smallest first; empty for SVG and animations
 * @param presets the named sizes
 */
public record PictureUrls(String url, List<Source> srcset, Map<String, Preset> presets) {
    /** One entry of a {@code srcset}. */
    public record Source(String url, int width) {}

    /** A named size. It is smaller than the preset if the picture does not have enough pixels. */
    public record Preset(String url, int width, int height) {}
}
