package io.klartext.asset;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.image.ImageFormat;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;

/** The columns of an asset {@code a} and its blob {@code b} that editors and readers both see. */
public final class AssetColumns {
    public static final String COLUMNS = """
            a.id, a.version, a.edition, a.sha256, a.file_name, a.alt, a.caption, a.creator, a.credit, a.license,
            a.source, a.expires_at, a.focal_x, a.focal_y, a.crop_x, a.crop_y, a.crop_width, a.crop_height,
            cast(a.capture as text) as capture, a.created_at, a.updated_at, a.trashed_at,
            b.format, b.bytes, b.width, b.height, b.frames, b.thumb_hash, b.dominant_color""";

    private AssetColumns() {}

    public static AssetDraft said(Tuple row) {
        Double focus = row.get("focal_x", Double.class);
        Double crop = row.get("crop_x", Double.class);
        return new AssetDraft(
                row.get("file_name", String.class),
                row.get("alt", String.class),
                row.get("caption", String.class),
                row.get("creator", String.class),
                row.get("credit", String.class),
                row.get("license", String.class),
                row.get("source", String.class),
                row.get("expires_at", Instant.class),
                focus == null ? null : new FocalPoint(focus, row.get("focal_y", Double.class)),
                crop == null
                        ? null
                        : new Crop(
                                crop,
                                row.get("crop_y", Double.class),
                                row.get("crop_width", Double.class),
                                row.get("crop_height", Double.class)));
    }

    public static AssetFile file(Tuple row) {
        return new AssetFile(
                row.get("sha256", String.class),
                ImageFormat.valueOf(row.get("format", String.class).toUpperCase(Locale.ROOT)),
                row.get("bytes", Long.class),
                row.get("width", Integer.class),
                row.get("height", Integer.class),
                row.get("frames", Integer.class),
                row.get("thumb_hash", String.class),
                row.get("dominant_color", String.class));
    }
}
