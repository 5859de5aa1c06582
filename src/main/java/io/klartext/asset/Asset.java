package io.klartext.asset;

import io.klartext.image.CaptureData;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.platform.kernel.Failure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An image that editors manage: a file and its description. Both can be changed under the same id, and the version counts
 * every change.
 */
@Entity
public class Asset {
    @Id
    private UUID id;

    private int version;
    private String sha256;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "uploaded_sha256")
    private String uploadedSha256;

    @Column(name = "signed_sha256")
    private String signedSha256;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "digital_source_type")
    private String digitalSourceType;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String edition;

    @Column(name = "file_name")
    private String fileName;

    private String alt;
    private String caption;
    private String creator;
    private String credit;
    private String license;
    private String source;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "focal_x")
    private Double focalX;

    @Column(name = "focal_y")
    private Double focalY;

    @Column(name = "crop_x")
    private Double cropX;

    @Column(name = "crop_y")
    private Double cropY;

    @Column(name = "crop_width")
    private Double cropWidth;

    @Column(name = "crop_height")
    private Double cropHeight;

    @SuppressWarnings("UnusedVariable") // queries read it
    @JdbcTypeCode(SqlTypes.JSON)
    private CaptureData capture;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    /** For Hibernate. */
    public Asset() {}

    public Asset(UUID id, UUID by, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = by;
    }

    /**
     * Takes another file; false if it is the present one.
     *
     * @param newUploadedSha256 the hash of the file as it came
     * @param newSignedSha256 the file as it came, if it carries content credentials; else null
     * @param newDigitalSourceType how the file says that it was made; else null
     */
    public boolean showFile(
            String newSha256,
            String newUploadedSha256,
            String newSignedSha256,
            String newDigitalSourceType,
            CaptureData newCapture) {
        boolean different = !newSha256.equals(sha256) || !Objects.equals(newSignedSha256, signedSha256);
        sha256 = newSha256;
        uploadedSha256 = newUploadedSha256;
        signedSha256 = newSignedSha256;
        digitalSourceType = newDigitalSourceType;
        capture = newCapture;
        return different;
    }

    /** Takes new members; false if they are the present ones. */
    public boolean describe(AssetMetadata metadata) {
        if (metadata.equals(metadata())) {
            return false;
        }
        fileName = metadata.fileName();
        alt = metadata.alt();
        caption = metadata.caption();
        creator = metadata.creator();
        credit = metadata.credit();
        license = metadata.license();
        source = metadata.source();
        expiresAt = metadata.expiresAt();
        FocalPoint focus = metadata.focalPoint();
        focalX = focus == null ? null : focus.x();
        focalY = focus == null ? null : focus.y();
        Crop crop = metadata.crop();
        cropX = crop == null ? null : crop.x();
        cropY = crop == null ? null : crop.y();
        cropWidth = crop == null ? null : crop.width();
        cropHeight = crop == null ? null : crop.height();
        return true;
    }

    /** Becomes the next version, with that edition. */
    public void revise(String newEdition, UUID by, Instant now) {
        edition = newEdition;
        version++;
        updatedAt = now;
        updatedBy = by;
    }

    /** The members that editors write, as they are now. */
    public AssetMetadata metadata() {
        FocalPoint focus = focalX == null ? null : new FocalPoint(focalX, focalY);
        Crop crop = cropX == null ? null : new Crop(cropX, cropY, cropWidth, cropHeight);
        return new AssetMetadata(fileName, alt, caption, creator, credit, license, source, expiresAt, focus, crop);
    }

    public void requireEditable() {
        if (trashedAt != null) {
            throw new Failure.Conflict("in_trash", "An item in the trash must be restored before it can be changed.");
        }
    }

    public void trash(Instant now) {
        if (trashedAt != null) {
            throw new Failure.IllegalTransition("trash", "trashed", List.of("restore"));
        }
        trashedAt = now;
    }

    public void restore() {
        if (trashedAt == null) {
            throw new Failure.IllegalTransition("restore", "active", List.of("trash"));
        }
        trashedAt = null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }
}
