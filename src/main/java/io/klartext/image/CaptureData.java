package io.klartext.image;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * How a photograph was taken, as its EXIF tells: these members and no others, so that the place and the serial numbers
 * never come along. What is unknown is null.
 *
 * @param takenAt the wall clock of the camera, which says no zone
 * @param exposureTime in seconds, such as {@code 1/250}
 * @param iso the sensitivity
 * @param focalLength in millimetres
 */
public record CaptureData(
        String make,
        String model,
        String lens,
        LocalDateTime takenAt,
        String exposureTime,
        BigDecimal fNumber,
        Integer iso,
        BigDecimal focalLength) {
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /**
     * Reads a file as it came, before it is cleaned.
     *
     * @param info what {@link ImageInspector} said of it
     */
    public static CaptureData read(Path file, ImageInfo info) throws IOException {
        Exif exif = info.format().isRaster()
                ? Anatomy.of(file, ImageLimits.INSPECTED).metadata().exif()
                : Exif.read(new byte[0]);
        Fraction exposure = exif.fraction(Exif.EXPOSURE_TIME);
        long iso = exif.number(Exif.ISO, 0);
        return new CaptureData(
                exif.text(Exif.MAKE),
                exif.text(Exif.MODEL),
                exif.text(Exif.LENS),
                time(exif.text(Exif.TAKEN_AT)),
                exposure == null ? null : exposure.seconds(),
                decimal(exif.fraction(Exif.F_NUMBER)),
                iso > 0 && iso <= Integer.MAX_VALUE ? (Integer) (int) iso : null,
                decimal(exif.fraction(Exif.FOCAL_LENGTH)));
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
