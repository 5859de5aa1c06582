package io.klartext.image;

import java.math.BigDecimal;
import java.time.LocalDateTime;

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
        BigDecimal focalLength) {}
