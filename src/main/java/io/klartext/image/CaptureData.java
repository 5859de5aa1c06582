package io.klartext.image;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * How a photograph was taken, according to its EXIF: only these members, so that the place and the serial numbers are
 * never read. Unknown members are null.
 *
 * @param takenAt the local time of the camera, without a time zone
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
        BigDecimal focalLength) {}
