package io.klartext.image.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.Credit;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.Paintings;
import io.klartext.image.RenderRequest;
import io.klartext.image.Studio;
import io.klartext.image.render.ImageEngine;
import io.klartext.image.render.JavaEngine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The credit that travels inside a rendition. */
class CreditWriterTest {
    private static final Credit CREDIT =
            new Credit("Jörg <Müller> & 新田", "Agentur Beispiel / Jörg Müller", "https://example.org/by/4.0", "Archiv");
    private static final List<ImageFormat> FORMATS = List.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    @TempDir
    Path directory;

    @Test
    void every_format_carries_it_as_xmp_and_shows_the_same_picture() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB}) {
            for (ImageFormat format : FORMATS) {
                byte[] plain = render(type, format, Credit.NONE);
                byte[] credited = render(type, format, CREDIT);
                Document xmp = xmp(credited);
                assertEquals(CREDIT.creator(), text(xmp, "dc:creator"));
                assertEquals(CREDIT.credit(), text(xmp, "photoshop:Credit"));
                assertEquals(CREDIT.source(), text(xmp, "photoshop:Source"));
                assertEquals(CREDIT.license(), text(xmp, "dc:rights"));
                assertEquals(CREDIT.license(), text(xmp, "xmpRights:UsageTerms"));
                assertEquals(CREDIT.license(), text(xmp, "xmpRights:WebStatement"));
                assertEquals(0, Studio.difference(decode(plain, format), decode(credited, format)));
            }
        }
    }

    @Test
    void jpeg_carries_it_as_iptc_too() throws IOException {
        byte[] file = render(BufferedImage.TYPE_3BYTE_BGR, ImageFormat.JPEG, CREDIT);
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("Photoshop 3.0\0" + "8BIM\u0004\u0004"));
        byte[] creator = CREDIT.creator().getBytes(StandardCharsets.UTF_8);
        String byLine = "\u001c\u0002P\0" + (char) creator.length;
        assertTrue(bytes.contains(byLine + new String(creator, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void the_longest_values_fit_and_what_xml_cannot_write_is_left_out() throws Exception {
        String endless = "&".repeat(5000);
        byte[] file = render(
                BufferedImage.TYPE_3BYTE_BGR,
                ImageFormat.JPEG,
                new Credit("a\u0001b", endless, "https://" + endless, endless));
        assertEquals("ab", text(xmp(file), "dc:creator"));
        assertEquals("&".repeat(1000), text(xmp(file), "photoshop:Credit"));
        assertEquals(60, decode(file, ImageFormat.JPEG).getWidth());
    }

    @Test
    void without_a_credit_there_is_no_metadata() throws IOException {
        for (ImageFormat format : FORMATS) {
            byte[] file = render(BufferedImage.TYPE_3BYTE_BGR, format, new Credit(" ", null, null, ""));
            assertArrayEquals(render(BufferedImage.TYPE_3BYTE_BGR, format, Credit.NONE), file);
            assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("xmpmeta"));
        }
        byte[] file = {1, 2, 3};
        assertSame(file, CreditWriter.write(file, ImageFormat.JPEG, Credit.NONE));
    }

    private byte[] render(int type, ImageFormat format, Credit credit) throws IOException {
        byte[] png = Paintings.png(Paintings.painting(61, 41, type));
        ImageInfo info = Studio.info(ImageFormat.PNG, 61, 41);
        ImageEngine engine = new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE);
        return new Studio(directory).render(engine, png, info, RenderRequest.whole(info, 60, 40, format, 80, credit));
    }

    private BufferedImage decode(byte[] file, ImageFormat format) throws IOException {
        ImageEngine engine = new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE);
        return new Studio(directory).draw(engine, file, Studio.info(format, 60, 40), 60, 40);
    }

    private static Document xmp(byte[] file) throws Exception {
        String bytes = new String(file, StandardCharsets.UTF_8);
        int start = bytes.indexOf("<x:xmpmeta");
        int end = bytes.indexOf("</x:xmpmeta>") + "</x:xmpmeta>".length();
        byte[] packet = bytes.substring(start, end).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(packet));
    }

    private static String text(Document xmp, String property) {
        return xmp.getElementsByTagName(property).item(0).getTextContent();
    }
}
