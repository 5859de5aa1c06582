package io.klartext.image;

import static io.klartext.image.Bytes.jpegWith;
import static io.klartext.image.Bytes.pngWith;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.image.file.ImageFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file tells whether it is signed and how it was made, in the ways that C2PA and IPTC describe. */
class ProvenanceTest extends PictureTest {
    private static final String TERM = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final Provenance NONE = new Provenance(false, null);

    private Provenance provenance(byte[] file) throws IOException {
        try (ImageFile image = opened(file)) {
            return image.provenance();
        }
    }

    /** The part of a manifest that matters: a box, and in it a member of an assertion, in CBOR. */
    private static byte[] manifest(String sourceType) {
        return Bytes.of(
                Bytes.u32(500),
                "jumb",
                "c2pa.actions",
                0x71,
                "digitalSourceType",
                0x78,
                sourceType.length(),
                sourceType);
    }

    private static byte[] signedJpeg(String sourceType) {
        return jpegWith(Pictures.jpeg(60, 40), 0xEB, Bytes.of("JP", Bytes.u16(1), Bytes.u32(1), manifest(sourceType)));
    }

    @Test
    void a_manifest_is_found_in_each_format() throws IOException {
        Provenance generated = new Provenance(true, "trainedAlgorithmicMedia");
        byte[] webp =
                WebpFiles.file(WebpFiles.extended(0, 16, 12), WebpFiles.LOSSY, WebpFiles.chunk("C2PA", manifest(TERM)));
        for (byte[] file : List.of(signedJpeg(TERM), pngWith(Pictures.png(8, 8), "caBX", manifest(TERM)))) {
            assertEquals(generated, provenance(file));
            assertFalse(Bytes.contains(cleaned(file), "c2pa"));
        }
        assertEquals(true, provenance(webp).signed());
    }

    @Test
    void other_boxes_and_other_words_are_none() throws IOException {
        assertEquals(NONE, provenance(Pictures.jpeg(60, 40)));
        assertEquals(NONE, provenance(jpegWith(Pictures.jpeg(60, 40), 0xEB, Bytes.of("HDR_RI ver=11 jumb c2pa"))));
        assertEquals(new Provenance(true, null), provenance(signedJpeg("https://example.org/digitalsourcetype/x")));
    }

    @Test
    void the_source_type_is_read_from_xmp_too() throws IOException {
        String name = "Iptc4xmpExt:DigitalSourceType";
        for (String packet : List.of(
                "<rdf:Description " + name + "=\"" + TERM + "\"/>",
                "<rdf:Description><" + name + ">" + TERM + "</" + name + "></rdf:Description>",
                "<rdf:Description><" + name + " rdf:resource=\"" + TERM + "\"/></rdf:Description>")) {
            String xmp = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    + " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">" + packet + "</rdf:RDF>";
            byte[] file = jpegWith(
                    Pictures.jpeg(60, 40), 0xE1, Bytes.of("http://ns.adobe.com/xap/1.0/\0", xmp.getBytes(UTF_8)));
            assertEquals(new Provenance(false, "trainedAlgorithmicMedia"), provenance(file), packet);
        }
    }
}
