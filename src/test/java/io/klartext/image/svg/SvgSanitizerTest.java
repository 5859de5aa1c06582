package io.klartext.image.svg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.Bytes;
import io.klartext.image.ExifBlock;
import io.klartext.image.PictureTest;
import io.klartext.image.Pictures;
import io.klartext.image.UnacceptableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An SVG that Klartext keeps draws, and can do nothing else. */
public class SvgSanitizerTest extends PictureTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>";

    public static Stream<byte[]> corpus() {
        return Stream.of("drawing", "scripts", "references").map(SvgSanitizerTest::file);
    }

    private static byte[] file(String name) {
        try (InputStream in = SvgSanitizerTest.class.getResourceAsStream("/svg/" + name + ".svg")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sanitized(String svg) throws IOException {
        return new String(cleaned(svg.getBytes(UTF_8)), UTF_8);
    }

    @Test
    void keepsADrawing() throws IOException {
        String clean = new String(cleaned(file("drawing")), UTF_8).replaceAll("\\s+", " ");
        assertEquals("""
                <svg xmlns="http://www.w3.org/2000/svg" width="120" height="80" viewBox="0 0 120 80">\
                <title>Chart &amp; more</title>\
                <style>.bar{fill:rgb(200, 30, 30);stroke-width:2px}\
                g &gt; .label, text:first-child{font-family:'Open Sans', sans-serif}</style>\
                <defs><linearGradient id="fade"><stop offset="0" stop-color="#fff"></stop>\
                <stop offset="1" style="stop-color:#000;stop-opacity:.5"></stop></linearGradient>\
                <clipPath id="cut"><rect width="100" height="60"></rect></clipPath>\
                <symbol id="dot"><circle r="3"></circle></symbol></defs>\
                <g clip-path="url(#cut)" transform="translate(5,5) rotate(2)">\
                <rect class="bar" x="1" y="2" width="20" height="30" fill="url('#fade')"></rect>\
                <use href="#dot" x="4" y="4"></use><use href="#dot"></use>\
                <text x="3" y="40" class="label">A <tspan font-weight="bold">word</tspan></text></g>\
                <image width="1" height="1" href="data:image/png;base64,\
                iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="></image>\
                </svg>""", clean);
    }

    @Test
    void removesEverythingThatRuns() throws IOException {
        String clean = new String(cleaned(file("scripts")), UTF_8);
        String text = "&lt;/text&gt;&lt;script&gt;alert(18)&lt;/script&gt;";
        assertTrue(clean.contains("<text>" + text + "</text>"), clean);
        String rest = clean.replace(text, "").toLowerCase(Locale.ROOT);
        for (String active : new String[] {"alert", "script", "on", "foreign", "evil", "set", "animate", "<!", "<?"}) {
            assertFalse(rest.contains(active), active + " in " + clean);
        }
        assertTrue(clean.contains("<circle r=\"1\">") && clean.contains("<path d=\"M0 0\">"), clean);
        assertTrue(clean.contains("<title>fine</title>"), clean);
    }

    @Test
    void removesEverythingThatIsElsewhere() throws IOException {
        String clean = new String(cleaned(file("references")), UTF_8);
        for (String foreign : new String[] {"evil", "//evil", "import", "data:", "file:", "base", "\\", "@"}) {
            assertFalse(clean.contains(foreign), foreign + " in " + clean);
        }
        for (String own : new String[] {".ok{fill:#123456}", ".good{stroke:#654321}", "stroke:#abcdef", "M1 1"}) {
            assertTrue(clean.contains(own), own + " in " + clean);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void leavesACleanSvgAsItIs(byte[] svg) throws IOException {
        byte[] clean = cleaned(svg);
        assertArrayEquals(clean, cleaned(clean));
        assertEquals(inspected(svg), inspected(clean));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]>" + SVG + "&c;</svg>",
                "<!DOCTYPE svg [<!ENTITY a '<script/>'>]>" + SVG + "&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + SVG + "<text>&a;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG + "<text>&b;</text></svg>"
            })
    void refuses_entities_that_hold_no_plain_text(String svg) throws IOException {
        assertRefused("image_damaged", "entity", svg.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg SYSTEM 'http://127.0.0.1:9/x.dtd' [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/'>%p;]>",
                "<!DOCTYPE svg [<!ENTITY a 'b'>",
                "<!DOCTYPE svg [x]>"
            })
    void refuses_a_document_type_that_is_not_understood(String type) throws IOException {
        assertRefused("image_damaged", "document type", (type + SVG + "</svg>").getBytes(UTF_8));
    }

    @Test
    void replaces_the_entities_that_illustrator_writes() throws IOException {
        String illustrator = """
                \uFEFF<?xml version="1.0" encoding="utf-8"?>
                <!-- Generator: Adobe Illustrator - SVG Export -->
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
                	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
                	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
                	<!ENTITY maker 'Müller "& Söhne"'>
                	<!-- ]> -->
                	<!ENTITY firm 'Müller "und" Söhne'>
                	<!ATTLIST svg x CDATA "]>">
                ]>
                <svg xmlns="&ns_svg;" xmlns:x="&ns_extend;" width="20" height="10" x:viewOrigin="0 0">
                <title>&firm; &amp; &#8211;</title><rect width="5" height="5" class="&firm;"/></svg>""";
        String clean = new String(cleaned(illustrator.getBytes(UTF_8)), UTF_8);
        assertTrue(clean.contains("<title>Müller &quot;und&quot; Söhne &amp; –</title>"), clean);
        assertTrue(clean.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\""), clean);
    }

    @Test
    void entities_grow_an_svg_to_its_limit_at_most() throws IOException {
        String type = "<!DOCTYPE svg [<!ENTITY a '" + "b".repeat(100_000) + "'>]>";
        String svg = type + SVG + "<title>" + "&a;".repeat(100_000) + "</title></svg>";
        assertRefused("image_too_large", "entities", svg.getBytes(UTF_8));
    }

    static List<String> hostileTexts() {
        String blanks = " ".repeat(900_000);
        return List.of(
                SVG + "<rect style=\"fill:a" + blanks + "b(\"/></svg>",
                SVG + "<rect fill=\"a" + blanks + "b(\"/></svg>",
                SVG + "<rect fill=\"" + "url(#a)".repeat(100_000) + "url(" + blanks + "\"/></svg>",
                SVG + "<rect style=\"" + "fill:(".repeat(150_000) + "\"/></svg>",
                SVG + "<style>" + "a{".repeat(400_000) + "</style></svg>",
                SVG + "<style>" + "/*/".repeat(400_000) + "</style></svg>",
                SVG + "<style>" + "a;".repeat(400_000) + "</style></svg>",
                SVG + "<image href=\"data:image/png;base64," + blanks + "!\"/></svg>",
                SVG + "<use href=\"#" + "a".repeat(900_000) + " \"/></svg>",
                "<!DOCTYPE".repeat(100_000) + SVG + "</svg>",
                "<!DOCTYPE svg [" + "<!ENTITY a '".repeat(80_000) + "]>" + SVG + "</svg>",
                "<!DOCTYPE svg [" + "<!--".repeat(200_000) + "]>" + SVG + "</svg>",
                "<!-- " + "- ".repeat(400_000) + "-->" + SVG + "</svg>",
                "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG + "<title>" + "&".repeat(900_000) + "</title></svg>");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void reads_hostile_text_in_linear_time(String svg) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                cleaned(svg.getBytes(UTF_8));
            } catch (UnacceptableImage refused) {
                // Only the time counts here.
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SVG + "<text>&a;</text></svg>",
                "<!DOCTYPE svg SYSTEM 'http://127.0.0.1:9/x.dtd'>" + SVG + "<text>&a;</text></svg>",
                SVG + "<g></svg>",
                SVG + "</svg><svg/>",
                SVG + "<rect width=1/></svg>",
                SVG + "<rect x='1' x='2'/></svg>",
                SVG + "<p:rect/></svg>",
                SVG + "\u0001</svg>"
            })
    void refusesWhatIsNotWellFormed(String svg) throws IOException {
        assertRefused("image_damaged", "SVG", svg.getBytes(UTF_8));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        assertRefused("image_damaged", "UTF-8", Bytes.of(SVG, "<title>\u00E4</title></svg>"));
    }

    @Test
    void a_refused_encoding_prints_nothing() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            refusesOtherEncodings();
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(UTF_8));
    }

    @Test
    void reads_behind_a_byte_order_mark() throws IOException {
        assertEquals(sanitized(SVG + "</svg>"), sanitized("\ufeff" + SVG + "</svg>"));
    }

    @Test
    void refusesTooMuch() throws IOException {
        String deep = SVG + "<g>".repeat(64) + "</g>".repeat(64) + "</svg>";
        assertRefused("image_too_large", "64 within each other", deep.getBytes(UTF_8));
        String many = SVG + "<g/>".repeat(50_000) + "</svg>";
        assertRefused("image_too_large", "50000 elements", many.getBytes(UTF_8));
        String long_ = SVG + "<path d='" + "1 ".repeat(1 << 20) + "'/></svg>";
        assertRefused("image_too_many_bytes", "the limit is 2097152", long_.getBytes(UTF_8));
    }

    @Test
    void refusesABillionUses() throws IOException {
        StringBuilder bomb = new StringBuilder(SVG).append("<g id='l0'><path d='M0 0'/></g>");
        for (int level = 1; level < 10; level++) {
            String use = "<use href='#l" + (level - 1) + "'/>";
            bomb.append("<g id='l")
                    .append(level)
                    .append("'>")
                    .append(use.repeat(10))
                    .append("</g>");
        }
        assertRefused(
                "image_too_large", "'use'", bomb.append("</svg>").toString().getBytes(UTF_8));
        String circle = SVG + "<g id='a'><use href='#b'/></g><g id='b'><g><use href='#a'/></g></g></svg>";
        assertRefused("image_too_large", "contains itself", circle.getBytes(UTF_8));
    }

    @Test
    void cleansThePicturesWithin() throws IOException {
        byte[] exif = ExifBlock.turned(6).placed().bytes();
        byte[] jpeg = Bytes.jpegWith(Pictures.jpeg(60, 40), 0xE1, Bytes.of("Exif\0\0", exif));
        String clean = sanitized(SVG + image("image/jpg", jpeg) + "</svg>");
        Matcher within = Pattern.compile("data:image/jpeg;base64,([^\"]+)").matcher(clean);
        assertTrue(within.find(), clean);
        assertArrayEquals(cleaned(jpeg), Base64.getDecoder().decode(within.group(1)));
    }

    @Test
    void holdsThePicturesWithinToTheLimits() throws IOException {
        byte[] bomb = Bytes.pngChunk("IHDR", Bytes.of(Bytes.u32(40_000), Bytes.u32(40_000), 1, 0, 0, 0, 0));
        byte[] png = Bytes.of(Bytes.slice(Pictures.png(1, 1), 0, 8), bomb);
        assertRefused("image_too_large", "40000 x 40000", (SVG + image("image/png", png) + "</svg>").getBytes(UTF_8));
        String many = image("image/png", Pictures.png(1, 1)).repeat(101);
        assertRefused("image_too_large", "100 images", (SVG + many + "</svg>").getBytes(UTF_8));
        byte[] svg = (SVG + "</svg>").getBytes(UTF_8);
        assertFalse(sanitized(SVG + image("image/png", svg) + "</svg>").contains("data:"));
    }

    private static String image(String type, byte[] content) {
        return "<image href='data:" + type + ";base64," + Base64.getEncoder().encodeToString(content) + "'/>";
    }

    @Test
    void keepsTheTextOfLinks() throws IOException {
        String svg = SVG + "<text>Mehr <a href='https://example.org/'>davon<script>x</script></a></text></svg>";
        assertTrue(sanitized(svg).contains("<text>Mehr davon</text>"));
    }

    @Test
    void allowsUsesOfUses() throws IOException {
        String svg = SVG + "<defs><path id='a' d='M0 0'/><g id='b'><use href='#a'/></g></defs><use href='#b'/></svg>";
        assertTrue(sanitized(svg).contains("<g id=\"b\"><use href=\"#a\"></use></g>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='%s('/>",
                "<style>%s</style>",
                "<style>/*/*%s</style>",
                "<style>{%s</style>",
                "<path style=':%s'/>"
            })
    void readsHostileStylesInNoTime(String element) throws IOException {
        for (String piece : new String[] {"a", "{", ":;", "/*", "url(", "*"}) {
            String svg = SVG + element.formatted(piece.repeat(500_000 / piece.length())) + "</svg>";
            assertTimeout(Duration.ofSeconds(20), () -> sanitized(svg));
        }
    }
}
