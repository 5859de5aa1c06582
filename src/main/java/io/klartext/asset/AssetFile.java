package io.klartext.asset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.klartext.image.ImageFormat;

/**
 * The stored file of an asset. The order of its members is fixed, because reflection returns methods in any order, and
 * equal content must become equal bytes.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param width in pixels, after the EXIF orientation was applied; so is the height
 * @param frames more than 1 if it is animated
 * @param thumbHash null for an SVG and for images that take too long to decode; so is the dominant colour
 * @param digitalSourceType how the file says that it was made, as a term of the IPTC NewsCodes; null if it does not
 */
@JsonPropertyOrder({
    "sha256",
    "bytes",
    "width",
    "height",
    "thumbHash",
    "dominantColor",
    "digitalSourceType",
    "type",
    "animated"
})
public record AssetFile(
        String sha256,
        @JsonIgnore ImageFormat format,
        long bytes,
        int width,
        int height,
        @JsonIgnore int frames,
        String thumbHash,
        String dominantColor,
        String digitalSourceType) {
    /** The columns of an asset {@code a} and its blob {@code b} that fill it. */
    public static final String COLUMNS = """
            b.sha256, b.format, b.bytes, b.width, b.height, b.frames, b.thumb_hash, b.dominant_color,
            a.digital_source_type""";

    /** The media type. */
    @JsonProperty
    public String type() {
        return format.mediaType();
    }

    /** Whether it is animated; its renditions are not. */
    @JsonProperty
    public boolean animated() {
        return frames > 1;
    }
}
