package io.klartext.image;

import static io.klartext.image.Bytes.jpegWith;
import static io.klartext.image.Bytes.pngChunk;
import static io.klartext.image.Bytes.pngWith;
import static io.klartext.image.Bytes.u16;
import static io.klartext.image.Bytes.u32;
import static io.klartext.image.ImageFormat.GIF;
import static io.klartext.image.ImageFormat.JPEG;
import static io.klartext.image.ImageFormat.PNG;
import static io.klartext.image.ImageFormat.SVG;
import static io.klartext.image.ImageFormat.WEBP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of a file says what it is. */
class ImageInfoTest extends PictureTest {
    @Test
    void readsAJpeg() throws IOException {
        assertEquals(new ImageInfo(JPEG, 60, 40, 1, 1, false, false), inspected(Pictures.jpeg(60, 40)));
        BufferedImage grey = Pictures.drawn(60, 40, BufferedImage.TYPE_BYTE_GRAY);
        assertEquals(new ImageInfo(JPEG, 60, 40, 1, 1, false, true), inspected(Pictures.jpeg(grey, true)));
    }

    @Test
    void readsAPng() throws IOException {
        assertEquals(new ImageInfo(PNG, 60, 40, 1, 1, false, false), inspected(Pictures.png(60, 40)));
    }

    @ParameterizedTest
    @CsvSource({
        BufferedImage.TYPE_INT_ARGB + ", true",
        BufferedImage.TYPE_BYTE_GRAY + ", false",
        BufferedImage.TYPE_USHORT_GRAY + ", false",
        BufferedImage.TYPE_BYTE_BINARY + ", false",
        BufferedImage.TYPE_BYTE_INDEXED + ", false"
    })
    void readsEveryKindOfPng(int type, boolean alpha) throws IOException {
        byte[] png = Pictures.png(Pictures.drawn(33, 20, type));
        assertEquals(new ImageInfo(PNG, 33, 20, 1, 1, alpha, false), inspected(png));
    }

    @Test
    void countsTheFramesOfAnAnimatedPng() throws IOException {
        byte[] frame = pngChunk("fcTL", Bytes.of(u32(0), u32(60), u32(40), u32(0), u32(0), u16(1), u16(10), 0, 0));
        byte[] animated = pngWith(Pictures.png(60, 40), "acTL", Bytes.of(u32(2), u32(0)));
        int end = animated.length - 12;
        assertEquals(1, inspected(animated).frames());
        assertEquals(
                2,
                inspected(Bytes.inserted(animated, end, Bytes.of(frame, frame))).frames());
    }

    @Test
    void readsAGif() throws IOException {
        assertEquals(new ImageInfo(GIF, 60, 40, 1, 1, false, false), inspected(Pictures.gif(60, 40, 1)));
        assertEquals(new ImageInfo(GIF, 60, 40, 1, 7, false, false), inspected(Pictures.gif(60, 40, 7)));
    }

    @Test
    void readsAWebp() throws IOException {
        ImageInfo opaque = new ImageInfo(WEBP, 16, 12, 1, 1, false, false);
        ImageInfo transparent = new ImageInfo(WEBP, 16, 12, 1, 1, true, false);
        assertEquals(opaque, inspected(WebpFiles.file(WebpFiles.LOSSY)));
        assertEquals(opaque, inspected(WebpFiles.file(WebpFiles.LOSSLESS)));
        byte[] header = WebpFiles.extended(0x10, 16, 12);
        assertEquals(transparent, inspected(WebpFiles.file(header, WebpFiles.ALPHA, WebpFiles.LOSSY)));
        assertEquals(5, inspected(WebpFiles.animated(5)).frames());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"/>                       | 200 | 100
                    <svg xmlns="http://www.w3.org/2000/svg" width="10cm" height="1in"/>                      | 378 | 96
                    <svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 640 480"/>             | 640 | 480
                    <svg xmlns="http://www.w3.org/2000/svg" width="320" viewBox="-5,-5,640,480"/>            | 320 | 240
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000000 500000"/>                   | 16384 | 8192
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 x y" width="-4"/>                   | 300 | 150
                    <?xml version="1.0"?><!-- - --><s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"/> | 9 | 9
                    """)
    void readsAnSvg(String svg, int width, int height) throws IOException {
        assertEquals(new ImageInfo(SVG, width, height, 1, 1, true, false), inspected(svg.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void measuresAfterTurning(int orientation) throws IOException {
        byte[] exif = ExifBlock.turned(orientation).bytes();
        int width = orientation > 4 ? 40 : 60;
        ImageInfo jpeg = inspected(jpegWith(Pictures.jpeg(60, 40), 0xE1, Bytes.of("Exif\0\0", exif)));
        assertEquals(new ImageInfo(JPEG, width, 100 - width, orientation, 1, false, false), jpeg);
        ImageInfo png = inspected(pngWith(Pictures.png(60, 40), "eXIf", exif));
        assertEquals(new ImageInfo(PNG, width, 100 - width, orientation, 1, false, false), png);
        ImageInfo webp = inspected(
                WebpFiles.file(WebpFiles.extended(0x08, 16, 12), WebpFiles.LOSSY, WebpFiles.chunk("EXIF", exif)));
        assertEquals(orientation > 4 ? 12 : 16, webp.width());
        assertEquals(orientation, webp.orientation());
    }

    @Test
    void ignoresAnOrientationThatDoesNotExist() throws IOException {
        byte[] exif = Bytes.of("Exif\0\0", ExifBlock.turned(9).bytes());
        assertEquals(1, inspected(jpegWith(Pictures.jpeg(60, 40), 0xE1, exif)).orientation());
    }
}
