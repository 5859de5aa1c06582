package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import java.util.UUID;

/**
 * An asset as it is used in one place. Null members are taken from the asset.
 *
 * @param alt a description for readers who do not see it
 * @param caption the caption; a line break in it is kept
 * @param credit who made it
 * @param focalPoint what must stay visible when it is cut
 * @param crop the part that is shown
 */
public record Picture(
        AssetReference asset, String alt, String caption, String credit, FocalPoint focalPoint, Crop crop) {
    public static final int MAX_ALT = 1000;
    public static final int MAX_CAPTION = 5000;
    public static final int MAX_CREDIT = 500;

    /** A reference as Portable Text has it. */
    public record AssetReference(@JsonProperty("_ref") UUID ref) {}
}
