package io.klartext.image;

import static io.klartext.image.Bytes.jpegWith;
import static io.klartext.image.Bytes.pngWith;
import static io.klartext.image.Bytes.u16;
import static io.klartext.image.Bytes.u32;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.klartext.image.file.ImageFile;
import io.klartext.image.metadata.Fraction;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file tells how it was taken and whom it is from, before it is cleaned. */
class ImageMetadataTest extends PictureTest {
    private static final CaptureData NOTHING = new CaptureData(null, null, null, null, null, null, null, null);

    private static byte[] withExif(byte[] exif) {
        return jpegWith(Pictures.jpeg(60, 40), 0xE1, Bytes.of("Exif\0\0", exif));
    }

    private CaptureData capture(byte[] file) throws IOException {
        try (ImageFile image = opened(file)) {
            return image.captureData();
        }
    }

    @Test
    void tellsHowItWasTaken() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] exif = new ExifBlock(order)
                    .text(0x010F, "LEICA CAMERA AG  ")
                    .text(0x0110, "LEICA M11")
                    .text(0xA434, "Summilux-M 1:1.4/35 ASPH.")
                    .text(0x9003, "2026:05:01 18:30:05")
                    .fraction(0x829A, 1, 250)
                    .fraction(0x829D, 14, 10)
                    .number(0x8827, 64)
                    .fraction(0x920A, 350, 10)
                    .placed()
                    .bytes();
            CaptureData expected = new CaptureData(
                    "LEICA CAMERA AG",
                    "LEICA M11",
                    "Summilux-M 1:1.4/35 ASPH.",
                    LocalDateTime.of(2026, 5, 1, 18, 30, 5),
                    "1/250",
                    new BigDecimal("1.4"),
                    64,
                    new BigDecimal("35"));
            assertEquals(expected, capture(withExif(exif)));
            assertEquals(expected, capture(pngWith(Pictures.png(6, 4), "eXIf", exif)));
        }
    }

    @Test
    void saysNothingOfWhatMakesNoSense() throws IOException {
        byte[] exif = new ExifBlock(ByteOrder.BIG_ENDIAN)
                .text(0x010F, " \t")
                .text(0x9003, "0000:00:00 00:00:00")
                .fraction(0x829A, 1, 0)
                .fraction(0x829D, -14, 10)
                .text(0x8827, "ISO")
                .bytes();
        assertEquals(NOTHING, capture(withExif(exif)));
        assertEquals(NOTHING, capture(Pictures.gif(6, 4, 1)));
        assertEquals(NOTHING, capture(withExif(Bytes.of("MM\0*", u32(0xFFFFFFF0L), "............"))));
    }

    @Test
    void writesLongExposuresAsDecimals() {
        assertEquals("2.5", Fraction.of(25, 10).seconds());
        assertEquals("0.5", Fraction.of(1, 2).seconds());
        assertEquals("1/3", Fraction.of(10, 31).seconds());
        assertEquals("30", Fraction.of(30, 1).seconds());
    }

    @Test
    void readsTheCreditOfIptc() throws IOException {
        byte[] record = Bytes.of(
                dataSet(80, "Zoë Müller"), dataSet(110, "dpa"), dataSet(116, "© dpa"), dataSet(115, "Reuters"), "junk");
        assertEquals(new Credit("Zoë Müller", "dpa", "© dpa", "Reuters"), credit(photoshop(record)));
    }

    @Test
    void readsIptcInLatin1() throws IOException {
        byte[] record = Bytes.of(0x1C, 2, 80, u16(4), "Zo\u00EB!");
        assertEquals("Zoë!", credit(photoshop(record)).creator());
    }

    @Test
    void readsTheCreditOfXmp() throws IOException {
        String packet = """
                <?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>
                <x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
                 <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'
                   xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:Source='Nachlass'>
                  <dc:creator><rdf:Seq><rdf:li>Lee Miller</rdf:li><rdf:li>Man Ray</rdf:li></rdf:Seq></dc:creator>
                  <dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>All &lt;rights&gt; reserved</rdf:li></rdf:Alt></dc:rights>
                  <photoshop:Credit>Lee Miller Archives</photoshop:Credit>
                 </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>
                """;
        Credit expected = new Credit("Lee Miller", "Lee Miller Archives", "All <rights> reserved", "Nachlass");
        byte[] xmp = packet.getBytes(UTF_8);
        assertEquals(
                expected, credit(jpegWith(Pictures.jpeg(6, 4), 0xE1, Bytes.of("http://ns.adobe.com/xap/1.0/\0", xmp))));
        assertEquals(
                expected, credit(pngWith(Pictures.png(6, 4), "iTXt", Bytes.of("XML:com.adobe.xmp\0\0\0\0\0", xmp))));
    }

    @Test
    void takesXmpBeforeIptcBeforeExif() throws IOException {
        byte[] jpeg = withExif(new ExifBlock(ByteOrder.BIG_ENDIAN)
                .text(0x013B, "from EXIF")
                .text(0x8298, "© EXIF")
                .bytes());
        byte[] iptc = jpegWith(jpeg, 0xED, photoshopBlock(Bytes.of(dataSet(80, "from IPTC"), dataSet(110, "agency"))));
        byte[] xmp = Bytes.of("<a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>from XMP</dc:creator></a>");
        assertEquals(
                new Credit("from XMP", "agency", "© EXIF", null),
                credit(jpegWith(iptc, 0xE1, Bytes.of("http://ns.adobe.com/xap/1.0/\0", xmp))));
    }

    @Test
    void readsXmpWithEntitiesOnlyUpToThem() throws IOException {
        String packet = """
                <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>&x;</dc:creator></a>""";
        assertNull(credit(jpegWith(Pictures.jpeg(6, 4), 0xE1, Bytes.of("http://ns.adobe.com/xap/1.0/\0", packet)))
                .creator());
    }

    @Test
    void boundsItsTexts() throws IOException {
        byte[] exif = new ExifBlock(ByteOrder.BIG_ENDIAN)
                .text(0x013B, "😀".repeat(600))
                .bytes();
        assertEquals("😀".repeat(500), credit(withExif(exif)).creator());
    }

    /** Each of 40,000 entries is another tag that claims the same 500,000 bytes, and there are as many directories. */
    @Test
    void reads_hostile_exif_in_linear_time_and_memory() throws IOException {
        int entries = 40_000;
        ByteBuffer block = ByteBuffer.allocate(1_000_000);
        block.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            boolean directories = i % 2 == 0;
            block.putShort((short) (directories ? 0x8769 : i == 1 ? 0x0110 : 0x013B));
            block.putShort((short) (directories ? 4 : 2)).putInt(directories ? 100_000 : 400_000);
            block.putInt(500_000 + i);
        }
        byte[] file = pngWith(Pictures.png(6, 4), "eXIf", block.array());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            capture(file);
            assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 40 << 20);
        });
    }

    @Test
    void reads_hostile_xmp_in_linear_time() throws IOException {
        String nested = "<a>".repeat(150_000) + "</a>".repeat(75_000);
        StringBuilder properties = new StringBuilder("<a xmlns:d='urn:d' xmlns:dc='http://purl.org/dc/elements/1.1/'>");
        for (int i = 0; i < 40_000; i++) {
            properties.append("<d:p").append(i).append(">1</d:p").append(i).append('>');
        }
        properties.append("<dc:creator>Ada</dc:creator></a>");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertNull(credit(xmpPng(nested)).creator());
            assertEquals("Ada", credit(xmpPng(properties.toString())).creator());
        });
    }

    private static byte[] xmpPng(String packet) {
        return pngWith(Pictures.png(6, 4), "iTXt", Bytes.of("XML:com.adobe.xmp\0\0\0\0\0", packet));
    }

    private static byte[] photoshop(byte[] record) {
        return jpegWith(Pictures.jpeg(60, 40), 0xED, photoshopBlock(record));
    }

    private static byte[] photoshopBlock(byte[] record) {
        byte[] other = Bytes.of("8BIM", u16(0x03ED), 3, "res", u32(3), "abc", 0);
        return Bytes.of("Photoshop 3.0\0", other, "8BIM", u16(0x0404), 0, 0, u32(record.length), record);
    }

    private static byte[] dataSet(int number, String text) {
        byte[] content = text.getBytes(UTF_8);
        return Bytes.of(0x1C, 2, number, u16(content.length), content);
    }
}
