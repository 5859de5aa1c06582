package io.klartext.portabletext.json;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.Picture.AssetReference;
import java.util.Set;
import java.util.UUID;

/** Reads and checks the members of one picture. */
final class PictureReader {
    private static final UUID NO_ASSET = new UUID(0, 0);

    private final JsonObject object;

    PictureReader(JsonObject object) {
        this.object = object;
    }

    Picture read() {
        return new Picture(
                asset(),
                words("alt", Picture.MAX_ALT),
                words("caption", Picture.MAX_CAPTION),
                words("credit", Picture.MAX_CREDIT),
                focalPoint(),
                crop());
    }

    private AssetReference asset() {
        JsonObject asset = object.object("asset");
        if (asset == null) {
            if (!object.has("asset")) {
                object.refuse("asset", "required", "'asset' is required.");
            }
            return new AssetReference(NO_ASSET);
        }
        asset.oneOf("_type", "reference", Set.of("reference"));
        String ref = asset.text("_ref", 36);
        UUID id = Ids.parse(ref).orElse(NO_ASSET);
        if (id.equals(NO_ASSET) && !ref.isEmpty()) {
            asset.refuse("_ref", "format", "'_ref' must be the id of an asset.");
        }
        asset.refuseUnknown();
        return new AssetReference(id);
    }

    private String words(String member, int maxLength) {
        String text = object.optionalText(member, maxLength);
        return text == null || Text.isBlank(text) ? null : text;
    }

    private FocalPoint focalPoint() {
        JsonObject point = object.object("focalPoint");
        if (point == null) {
            return null;
        }
        FocalPoint read = new FocalPoint(point.fraction("x"), point.fraction("y"));
        point.refuseUnknown();
        return read;
    }

    private Crop crop() {
        JsonObject crop = object.object("crop");
        if (crop == null) {
            return null;
        }
        Crop area = new Crop(crop.fraction("x"), crop.fraction("y"), crop.fraction("width"), crop.fraction("height"));
        crop.refuseUnknown();
        if (!area.showsPartOfImage()) {
            object.refuse("crop", "range", "'crop' must be a part of the picture: x + width and y + height at most 1.");
        }
        return area;
    }
}
