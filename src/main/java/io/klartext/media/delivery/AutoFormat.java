package io.klartext.media.delivery;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses a format by {@code Accept} (RFC 9110, section 12.5.1). */
final class AutoFormat {
    private static final Pattern RANGE = Pattern.compile("\\s*([\\w*!#$&^.+-]+/[\\w*!#$&^.+-]+)\\s*(;[^,]*)?");
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*(?:;|$)");
    private static final int MAX_LENGTH = 2000;

    private AutoFormat() {}

    /**
     * WebP for clients that name it and do not prefer the other format; a wildcard does not say that a client can read
     * it. Otherwise JPEG, or PNG if the image may have transparent parts.
     *
     * @param accept null if the header is missing
     * @param webpIsSupported whether this server can write WebP
     */
    static ImageFormat choose(String accept, ImageInfo info, boolean webpIsSupported) {
        ImageFormat other = info.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
        String header = accept == null || accept.length() > MAX_LENGTH ? "*/*" : accept.toLowerCase(Locale.ROOT);
        double webp = weight(header, ImageFormat.WEBP.mediaType()).orElse(0);
        return webpIsSupported && webp > 0 && webp >= weightOf(header, other.mediaType()) ? ImageFormat.WEBP : other;
    }

    /** The weight by the most specific range. */
    private static double weightOf(String header, String mediaType) {
        return weight(header, mediaType)
                .orElseGet(() -> weight(header, "image/*")
                        .orElseGet(() -> weight(header, "*/*").orElse(0)));
    }

    private static OptionalDouble weight(String header, String wanted) {
        for (String part : header.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (range.matches() && range.group(1).equals(wanted)) {
                Matcher weight = WEIGHT.matcher(range.group(2) == null ? "" : range.group(2));
                return OptionalDouble.of(weight.find() ? Double.parseDouble(weight.group(1)) : 1);
            }
        }
        return OptionalDouble.empty();
    }
}
