package io.klartext.image.bytes;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages about files in common formats that Klartext does not accept: the format, and what to send instead. */
final class OtherFormats {
    private static final String KNOWN = "JPEG, PNG, GIF, WebP or SVG";

    /** ISO base media (ISO/IEC 14496-12): the length of the first box, its name and the brand. */
    private static final Pattern BRAND = Pattern.compile(".{4}ftyp(.{4}).*", Pattern.DOTALL);

    private static final String IPHONE =
            "The file is in HEIC, which this server could read only with libvips and its decoder for HEIC. Export it as JPEG; an"
                    + " iPhone takes JPEGs with Settings > Camera > Formats > Most Compatible.";
    private static final String AVIF =
            "The file is in AVIF, which this server could read only with libvips. Export it as WebP, PNG or JPEG.";

    private static final List<String> CONVERTIBLE = List.of(IPHONE, AVIF);

    private static final Map<String, String> BRANDS = Map.ofEntries(
            Map.entry("heic", IPHONE),
            Map.entry("heix", IPHONE),
            Map.entry("hevc", IPHONE),
            Map.entry("hevx", IPHONE),
            Map.entry("heim", IPHONE),
            Map.entry("heis", IPHONE),
            Map.entry("mif1", IPHONE),
            Map.entry("msf1", IPHONE),
            Map.entry("avif", AVIF),
            Map.entry("avis", AVIF),
            Map.entry("crx ", "The file is a camera's raw data. Develop it and export it as JPEG."));

    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("II*\0", tiff()),
            Map.entry("MM\0*", tiff()),
            Map.entry("BM", "The file is in BMP. Export it as PNG, which is smaller and has the same pixels."),
            Map.entry("%PDF-", "The file is a PDF. Export its page as PNG or JPEG."),
            Map.entry("%!PS", "The file is PostScript. Export it as SVG or PNG."),
            Map.entry("8BPS", "The file is a Photoshop document. Export it as JPEG, PNG or WebP."),
            Map.entry("\u00FF\n", jpegXl()),
            Map.entry("\0\0\0\fJXL ", jpegXl()),
            Map.entry("\0\0\0\fjP  ", "The file is in JPEG 2000, which most browsers cannot show. Export it as JPEG."));

    private OtherFormats() {}

    /** Whether the file is a photograph or scan that libvips can read. */
    static boolean isConvertible(String start) {
        Matcher brand = BRAND.matcher(start);
        return brand.matches()
                ? CONVERTIBLE.contains(BRANDS.getOrDefault(brand.group(1), ""))
                : start.startsWith("II*\0") || start.startsWith("MM\0*");
    }

    private static String tiff() {
        return "The file is in TIFF or a camera's raw data, which this server could read only with libvips. Export it as JPEG, or"
                + " as PNG if it has transparent parts.";
    }

    private static String jpegXl() {
        return "The file is in JPEG XL, which most browsers cannot show. Export it as JPEG or WebP.";
    }

    /** The message about a file that begins with these bytes. */
    static String advice(String start) {
        Matcher brand = BRAND.matcher(start);
        if (brand.matches()) {
            return BRANDS.getOrDefault(brand.group(1), "The file is a video, not an image in " + KNOWN + ".");
        }
        return BEGINNINGS.entrySet().stream()
                .filter(known -> start.startsWith(known.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("The file is no image in " + KNOWN + ".");
    }
}
