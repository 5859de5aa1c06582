package io.klartext.asset;

import io.klartext.image.Credit;
import io.klartext.platform.kernel.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The metadata of an asset as an editor writes them.
 *
 * @param fileName null for the name of the uploaded file
 * @param alt the alternative text
 * @param creator null to read it from the file; likewise {@code credit}, {@code license} and {@code source}
 * @param expiresAt when the right to show it expires; null for never
 */
public record AssetDraft(
        @Size(
                min = 1,
                max = AssetDraft.MAX_FILE_NAME,
                message = "must have 1 to " + AssetDraft.MAX_FILE_NAME + " characters")
        @Pattern(regexp = "[^/\\\\\\p{Cntrl}]*", message = "must be a name without slashes and control characters")
        String fileName,

        @Size(max = 1000, message = "must have 1000 characters at most")
        String alt,

        @Size(max = 2000, message = "must have 2000 characters at most")
        String caption,

        @Size(max = AssetDraft.MAX_CREDIT, message = AssetDraft.CREDIT_MESSAGE)
        String creator,

        @Size(max = AssetDraft.MAX_CREDIT, message = AssetDraft.CREDIT_MESSAGE)
        String credit,

        @Size(max = AssetDraft.MAX_CREDIT, message = AssetDraft.CREDIT_MESSAGE)
        String license,

        @Size(max = AssetDraft.MAX_CREDIT, message = AssetDraft.CREDIT_MESSAGE)
        String source,

        Instant expiresAt,
        @Valid FocalPoint focalPoint,
        @Valid CropArea crop) {
    public static final int MAX_FILE_NAME = 200;
    static final int MAX_CREDIT = 500;
    static final String CREDIT_MESSAGE = "must have 500 characters at most";

    /** A draft without any metadata. */
    public static final AssetDraft EMPTY = new AssetDraft(null, null, null, null, null, null, null, null, null, null);

    public AssetDraft {
        alt = Text.blankToNull(alt);
        caption = Text.blankToNull(caption);
        creator = Text.blankToNull(creator);
        credit = Text.blankToNull(credit);
        license = Text.blankToNull(license);
        source = Text.blankToNull(source);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The credit in this draft. */
    public Credit rights() {
        return new Credit(creator, credit, license, source);
    }

    /** A copy with that file name, unless it has one. */
    public AssetDraft named(String name) {
        return fileName == null ? renamed(name) : this;
    }

    public AssetDraft renamed(String name) {
        return new AssetDraft(name, alt, caption, creator, credit, license, source, expiresAt, focalPoint, crop);
    }

    /** A copy that takes missing members of the credit from the file. */
    public AssetDraft credited(Credit found) {
        return new AssetDraft(
                fileName,
                alt,
                caption,
                said(creator, found.creator()),
                said(credit, found.credit()),
                said(license, found.license()),
                said(source, found.source()),
                expiresAt,
                focalPoint,
                crop);
    }

    private static String said(String word, String found) {
        if (word != null || found == null || found.length() > MAX_CREDIT || !Text.isStorable(found)) {
            return word;
        }
        return found;
    }
}
