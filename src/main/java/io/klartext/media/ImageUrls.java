package io.klartext.media;

import java.util.List;
import java.util.Map;

/**
 * Where browsers get a picture from: all that a frontend needs, so that none has to build an address.
 *
 * @param url the picture at its largest
 * @param srcset the same in widths of the ladder, the smallest first; empty where pixels cannot be drawn anew
 * @param presets the named sizes
 */
public record ImageUrls(String url, List<Source> srcset, Map<String, Preset> presets) {
    /** One entry of a {@code srcset}. */
    public record Source(String url, int width) {}

    /** A named size. Small pictures are not enlarged, so it may have fewer pixels than its name promises. */
    public record Preset(String url, int width, int height) {}
}
