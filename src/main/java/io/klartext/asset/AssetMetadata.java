package io.klartext.asset;

import io.klartext.image.Credit;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The members of an asset that its editors write.
 *
 * @param fileName in Unicode normalisation form C; null for the name of the uploaded file
 * @param alt a description for readers who do not see the image
 * @param creator null for the one named in the file's metadata; {@code credit}, {@code license} and {@code source} likewise
 * @param expiresAt when the right to show the image ends; null for never
 */
public record AssetMetadata(
        @Size(
                min = 1,
                max = AssetMetadata.MAX_FILE_NAME,
                message = "must have 1 to " + AssetMetadata.MAX_FILE_NAME + " characters")
        @Pattern(regexp = "[^/\\\\\\p{Cntrl}]*", message = "must be a name without slashes and control characters")
        String fileName,

        @Size(max = 1000, message = "must have 1000 characters at most")
        String alt,

        @Size(max = 2000, message = "must have 2000 characters at most")
        String caption,

        @Size(max = AssetMetadata.MAX_CREDIT, message = AssetMetadata.CREDIT_MESSAGE)
        String creator,

        @Size(max = AssetMetadata.MAX_CREDIT, message = AssetMetadata.CREDIT_MESSAGE)
        String credit,

        @Size(max = AssetMetadata.MAX_CREDIT, message = AssetMetadata.CREDIT_MESSAGE)
        String license,

        @Size(max = AssetMetadata.MAX_CREDIT, message = AssetMetadata.CREDIT_MESSAGE)
        String source,

        Instant expiresAt,
        @Nested(prefix = "focal_", optional = true) @Valid FocalPoint focalPoint,
        @Nested(optional = true) @Valid Crop crop) {
    /** The columns of an asset {@code a} that fill it. */
    public static final String COLUMNS = """
            a.file_name, a.alt, a.caption, a.creator, a.credit, a.license, a.source, a.expires_at,
            a.focal_x, a.focal_y, a.crop_x, a.crop_y, a.crop_width, a.crop_height""";

    public static final int MAX_FILE_NAME = 200;
    static final int MAX_CREDIT = 500;
    static final String CREDIT_MESSAGE = "must have 500 characters at most";

    /** All members empty. */
    public static final AssetMetadata EMPTY =
            new AssetMetadata(null, null, null, null, null, null, null, null, null, null);

    public AssetMetadata {
        fileName = fileName == null ? null : Normalizer.normalize(fileName, Normalizer.Form.NFC);
        alt = Text.blankToNull(alt);
        caption = Text.blankToNull(caption);
        creator = Text.blankToNull(creator);
        credit = Text.blankToNull(credit);
        license = Text.blankToNull(license);
        source = Text.blankToNull(source);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Who made the image, and how it may be used. */
    public Credit rights() {
        return new Credit(creator, credit, license, source);
    }

    /** The same with that file name, unless one was given. */
    public AssetMetadata named(String name) {
        return fileName == null ? renamed(name) : this;
    }

    public AssetMetadata renamed(String name) {
        return new AssetMetadata(name, alt, caption, creator, credit, license, source, expiresAt, focalPoint, crop);
    }

    /** The same, with empty members filled from the file's metadata. */
    public AssetMetadata credited(Credit found) {
        return new AssetMetadata(
                fileName,
                alt,
                caption,
                orElseEmbedded(creator, found.creator()),
                orElseEmbedded(credit, found.credit()),
                orElseEmbedded(license, found.license()),
                orElseEmbedded(source, found.source()),
                expiresAt,
                focalPoint,
                crop);
    }

    private static String orElseEmbedded(String word, String found) {
        if (word != null || found == null || found.length() > MAX_CREDIT || !Text.isStorable(found)) {
            return word;
        }
        return Text.blankToNull(Text.withoutControls(found));
    }
}
