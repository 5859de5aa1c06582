package io.klartext.image.metadata;

import io.klartext.image.Bounds;
import io.klartext.image.Credit;
import io.klartext.image.ImageTimeout;
import io.klartext.image.Provenance;
import io.klartext.image.bytes.FileBytes;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The metadata of a file: the first block of each kind, within the limits. */
public final class Metadata {
    /** The kinds of blocks that are read. */
    public enum Kind {
        EXIF,
        XMP,
        IPTC,
        TEXT
    }

    private static final byte[] NOTHING = {};

    private final Bounds bounds;
    private final Map<Kind, byte[]> first = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> sizes = new EnumMap<>(Kind.class);

    private Exif exif;
    private Credit credit;
    private Xmp xmp;
    private boolean signed;
    private String sourceType;

    public Metadata(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Reads the block that comes next in the file. */
    public void read(Kind kind, FileBytes file, long length) throws IOException {
        count(kind, length);
        first.putIfAbsent(kind, file.take(length));
    }

    public void add(Kind kind, byte[] block) {
        count(kind, block.length);
        first.putIfAbsent(kind, block);
    }

    /** Counts a block that is not read. */
    public void count(Kind kind, long length) {
        bounds.metadata(kind.name(), sizes.merge(kind, length, Long::sum));
    }

    /** Records a part of a signed manifest. Manifests have no limit of their own, because they hold thumbnails. */
    public void addManifest(byte[] part) {
        signed = true;
        if (sourceType == null) {
            sourceType = DigitalSourceType.inManifest(part);
        }
    }

    /** How the image was made, according to its manifest or else its XMP. */
    public Provenance provenance() throws ImageTimeout {
        return new Provenance(signed, sourceType == null ? xmp().digitalSourceType() : sourceType);
    }

    byte[] block(Kind kind) {
        return first.getOrDefault(kind, NOTHING);
    }

    public Exif exif() {
        if (exif == null) {
            exif = Exif.read(block(Kind.EXIF));
        }
        return exif;
    }

    public Credit credit() throws ImageTimeout {
        if (credit == null) {
            Credit inExif = new Credit(exif().artist(), null, exif().copyright(), null);
            credit = xmp().credit().or(Iptc.credit(block(Kind.IPTC))).or(inExif);
        }
        return credit;
    }

    private Xmp xmp() throws ImageTimeout {
        if (xmp == null) {
            xmp = Xmp.read(block(Kind.XMP), bounds.deadline());
        }
        return xmp;
    }

    /** The EXIF block that a cleaned file keeps: the orientation and the credit. Empty if there is neither. */
    public byte[] keptExif() throws ImageTimeout {
        return ExifWriter.write(exif().orientation(), credit().creator(), credit().license());
    }
}
