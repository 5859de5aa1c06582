package io.klartext.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * The URLs of an image: all that a frontend needs, so that it never has to build one.
 *
 * @param url of the image in its largest size; of the original, whatever the crop, if it is animated, because renditions
 *     do not move
 * @param width of the image at {@code url} in pixels
 * @param height of the image at {@code url} in pixels
 * @param srcset the same in standard widths, the smallest first; empty for an SVG and for animated images
 * @param template the URLs of {@code srcset} with <code>{width}</code> in place of the width; null if that is empty
 * @param presets the named sizes
 */
public record ImageUrls(
        String url,
        @JsonIgnore int width,
        @JsonIgnore int height,
        List<Source> srcset,
        @JsonIgnore String template,
        Map<String, Preset> presets) {
    /** One entry of a {@code srcset}. */
    public record Source(String url, int width) {}

    /** A named size. Images are never enlarged, so it may have fewer pixels than its name promises. */
    public record Preset(String url, int width, int height) {}
}
