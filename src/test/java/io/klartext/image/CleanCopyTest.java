package io.klartext.image;

import static io.klartext.image.Bytes.contains;
import static io.klartext.image.Bytes.jpegWith;
import static io.klartext.image.Bytes.pngWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a picture is the picture, down to the last packed pixel, and nothing that tells on anybody. */
public class CleanCopyTest extends PictureTest {
    private static final String SCRIPT = "<html><script>alert(1)</script>";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private static byte[] telling() {
        return new ExifBlock(ByteOrder.LITTLE_ENDIAN)
                .number(0x0112, 6)
                .text(0x010F, "Leica")
                .text(0x013B, "Ada Lovelace")
                .text(0x8298, "© 2026 Ada Lovelace")
                .text(0xA431, "serial 4711")
                .placed()
                .bytes();
    }

    static List<byte[]> tellingPictures() {
        byte[] exif = telling();
        byte[] xmp = Bytes.of("<x:xmpmeta xmlns:x='adobe:ns:meta/' GPSLatitude='52,30.9N'/>");
        byte[] jpeg = jpegWith(Pictures.jpeg(60, 40), 0xE1, Bytes.of("Exif\0\0", exif));
        byte[] progressive = Pictures.jpeg(Pictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB), true);
        byte[] png = pngWith(Pictures.png(60, 40), "eXIf", exif);
        return List.of(
                jpegWith(jpeg, 0xE1, Bytes.of(XMP, xmp)),
                jpegWith(jpegWith(progressive, 0xE1, Bytes.of("Exif\0\0", exif)), 0xFE, xmp),
                pngWith(
                        pngWith(png, "iTXt", Bytes.of("XML:com.adobe.xmp\0\0\0\0\0", xmp)),
                        "tEXt",
                        Bytes.of("GPS\0", "52,30.9N")),
                WebpFiles.file(
                        WebpFiles.extended(0x0C, 16, 12),
                        WebpFiles.LOSSY,
                        WebpFiles.chunk("EXIF", exif),
                        WebpFiles.chunk("XMP ", xmp)));
    }

    @ParameterizedTest
    @MethodSource("tellingPictures")
    void removesPlaceAndDeviceAndKeepsTheRest(byte[] picture) throws IOException {
        ImageInfo before = inspected(picture);
        byte[] clean = cleaned(picture);
        assertEquals(before, inspected(clean));
        assertEquals(6, before.orientation());
        assertFalse(contains(clean, "2026:11:22") || contains(clean, "52,30.9N"), "the place is gone");
        assertFalse(contains(clean, "Leica") || contains(clean, "4711"), "the device is gone");
        assertArrayEquals(Pictures.pixels(picture), Pictures.pixels(clean));
        assertEquals(new Credit("Ada Lovelace", null, "© 2026 Ada Lovelace", null), credit(clean));
    }

    @ParameterizedTest
    @MethodSource("tellingPictures")
    void leavesACleanPictureAsItIs(byte[] picture) throws IOException {
        byte[] clean = cleaned(picture);
        assertArrayEquals(clean, cleaned(clean));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void keepsThePixelsOfEveryKindOfPng(int type) throws IOException {
        byte[] png = Pictures.png(Pictures.drawn(33, 20, type));
        assertArrayEquals(Pictures.pixels(png), Pictures.pixels(cleaned(png)));
    }

    @Test
    void keepsColourProfiles() throws IOException {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] jpeg = jpegWith(Pictures.jpeg(60, 40), 0xE2, Bytes.of("ICC_PROFILE\0\1\1", icc));
        assertTrue(contains(cleaned(jpeg), "ICC_PROFILE\0"));
        byte[] png = pngWith(Pictures.png(60, 40), "iCCP", Bytes.of("p", 0, 0, Bytes.packed(icc)));
        assertTrue(contains(cleaned(png), "iCCP"));
        byte[] webp = WebpFiles.file(WebpFiles.extended(0x20, 16, 12), WebpFiles.chunk("ICCP", icc), WebpFiles.LOSSY);
        assertArrayEquals(webp, cleaned(webp));
    }

    @Test
    void keepsAnimations() throws IOException {
        byte[] loop = Bytes.of(0x21, 0xFF, 11, "NETSCAPE2.0", 3, 1, 0, 0, 0);
        byte[] gif = Pictures.gif(60, 40, 3);
        byte[] looping = Bytes.inserted(gif, afterHeader(gif), loop);
        assertArrayEquals(looping, cleaned(looping));
        byte[] webp = WebpFiles.animated(3);
        assertArrayEquals(webp, cleaned(webp));
    }

    @Test
    void keepsNothingBehindOrBesideThePicture() throws IOException {
        for (byte[] polyglot : polyglots()) {
            inspected(polyglot);
            byte[] clean = cleaned(polyglot);
            assertFalse(contains(clean, "script") || contains(clean, "alert"));
            assertTrue(clean.length < polyglot.length);
        }
    }

    private static List<byte[]> polyglots() {
        byte[] jpeg = Pictures.jpeg(60, 40);
        byte[] png = Pictures.png(60, 40);
        byte[] gif = Pictures.gif(60, 40, 2);
        byte[] webp = WebpFiles.file(WebpFiles.LOSSY);
        byte[] script = Bytes.of(SCRIPT);
        return List.of(
                Bytes.of(jpeg, script),
                Bytes.of(png, script),
                Bytes.of(gif, "*/=1;alert(1)//"),
                Bytes.of(webp, script),
                jpegWith(jpeg, 0xFE, script),
                jpegWith(jpeg, 0xEB, script),
                jpegWith(jpeg, 0xE0, Bytes.of("JFXX\0", script)),
                jpegWith(jpeg, 0xE0, Bytes.of("JFIF\0\1\1\0\0\1\0\1", 10, 1, script)),
                jpegWith(jpeg, 0xEE, Bytes.of("Adobe", script)),
                pngWith(png, "zzZz", script),
                pngWith(png, "gAMA", Bytes.of(script, new byte[2000])),
                Bytes.inserted(gif, afterHeader(gif), Bytes.of(0x21, 0xFE, script.length, script, 0)),
                Bytes.inserted(
                        gif, afterHeader(gif), Bytes.of(0x21, 0xFF, 11, "XMP DataXMP", script.length, script, 0)),
                Bytes.inserted(
                        gif, afterHeader(gif), Bytes.of(0x21, 0xFF, 11, "NETSCAPE2.0", script.length, script, 0)),
                WebpFiles.file(WebpFiles.LOSSY, WebpFiles.chunk("HTML", script)));
    }

    private static int afterHeader(byte[] gif) {
        boolean colours = (gif[10] & 0x80) != 0;
        return 13 + (colours ? 3 << ((gif[10] & 7) + 1) : 0);
    }
}
