package io.klartext.asset;

import io.klartext.image.ImageFormat;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A picture as it is read: what is said about it, and what its file is.
 *
 * @param capture a JSON object
 */
public record AssetRow(
        UUID id,
        int version,
        String edition,
        AssetDraft said,
        File file,
        String capture,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        Instant trashedAt) {
    static final String COLUMNS = """
            a.id, a.version, a.edition, a.sha256, a.file_name, a.alt, a.caption, a.creator, a.credit, a.license,
            a.source, a.expires_at, a.focal_x, a.focal_y, a.crop_x, a.crop_y, a.crop_width, a.crop_height,
            cast(a.capture as text) as capture, a.created_at, a.updated_at, a.trashed_at,
            b.format, b.bytes, b.width, b.height, b.frames, b.thumb_hash, b.dominant_color""";

    /** The file, as it is stored; {@code thumbHash} and {@code dominantColor} are null for what has no pixels. */
    public record File(
            String sha256,
            ImageFormat format,
            long bytes,
            int width,
            int height,
            int frames,
            String thumbHash,
            String dominantColor) {}

    /** Who did something: the id and name of a key. */
    public record Person(UUID id, String name) {}

    static AssetRow of(Tuple row) {
        return new AssetRow(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("edition", String.class),
                said(row),
                file(row),
                row.get("capture", String.class),
                row.get("created_at", Instant.class),
                new Person(row.get("creator_id", UUID.class), row.get("creator_name", String.class)),
                row.get("updated_at", Instant.class),
                new Person(row.get("updater_id", UUID.class), row.get("updater_name", String.class)),
                row.get("trashed_at", Instant.class));
    }

    static AssetDraft said(Tuple row) {
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
                        : new CropArea(
                                crop,
                                row.get("crop_y", Double.class),
                                row.get("crop_width", Double.class),
                                row.get("crop_height", Double.class)));
    }

    static File file(Tuple row) {
        return new File(
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
