package io.klartext.image.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.klartext.image.CaptureData;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The tags of an EXIF block that describe the image and how it was taken; position and serial numbers are never read.
 * An unreadable block has no tags.
 */
public final class Exif {
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private final Directory tags = new ExifIFD0Directory();

    private Exif() {}

    static Exif read(byte[] block) {
        Exif exif = new Exif();
        try {
            new TiffReader().processTiff(new ByteArrayReader(block), new ExifTags(exif.tags), 0);
        } catch (TiffProcessingException | IOException e) {
            // Keeps what was read so far, because bad metadata is no reason to refuse an image.
        }
        return exif;
    }

    public CaptureData captureData() {
        Fraction exposure = fraction(ExifDirectoryBase.TAG_EXPOSURE_TIME);
        long iso = number(ExifDirectoryBase.TAG_ISO_EQUIVALENT, 0);
        return new CaptureData(
                text(ExifDirectoryBase.TAG_MAKE),
                text(ExifDirectoryBase.TAG_MODEL),
                text(ExifDirectoryBase.TAG_LENS_MODEL),
                time(text(ExifDirectoryBase.TAG_DATETIME_ORIGINAL)),
                exposure == null ? null : exposure.seconds(),
                decimal(fraction(ExifDirectoryBase.TAG_FNUMBER)),
                iso > 0 && iso <= Integer.MAX_VALUE ? (Integer) (int) iso : null,
                decimal(fraction(ExifDirectoryBase.TAG_FOCAL_LENGTH)));
    }

    /** 1 to 8. */
    public int orientation() {
        long orientation = number(ExifDirectoryBase.TAG_ORIENTATION, 1);
        return orientation < 1 || orientation > 8 ? 1 : (int) orientation;
    }

    /** Null if there is none. */
    String artist() {
        return text(ExifDirectoryBase.TAG_ARTIST);
    }

    /** Null if there is none. */
    String copyright() {
        return text(ExifDirectoryBase.TAG_COPYRIGHT);
    }

    private String text(int tag) {
        return tags.getObject(tag) instanceof StringValue text ? MetadataText.of(text.getBytes()) : null;
    }

    private long number(int tag, long otherwise) {
        Object value = tags.getObject(tag);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        return value instanceof int[] numbers && numbers.length > 0 ? numbers[0] : otherwise;
    }

    private Fraction fraction(int tag) {
        Object value = tags.getObject(tag);
        Object first = value instanceof Rational[] several && several.length > 0 ? several[0] : value;
        return first instanceof Rational one ? Fraction.of(one.getNumerator(), one.getDenominator()) : null;
    }

    private static LocalDateTime time(String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text, EXIF_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static BigDecimal decimal(Fraction fraction) {
        return fraction == null ? null : fraction.decimal();
    }
}
