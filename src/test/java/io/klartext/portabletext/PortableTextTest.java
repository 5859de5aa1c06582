package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.portabletext.link.LinkTargets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies: what fits is kept to the member, what does not is named to the member. */
class PortableTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_body_comes_back_as_it_was_read() throws JsonProcessingException {
        String body = """
                [{"_type":"block","_key":"b1","style":"h2","children":[{"_type":"span","_key":"s1","text":"Titel","marks":[]}],"markDefs":[]},
                {"_type":"block","_key":"b2","style":"normal","listItem":"number","level":2,"start":4,"children":[
                {"_type":"span","_key":"s1","text":"Fett und ","marks":["strong","em"]},
                {"_type":"span","_key":"s2","text":"verlinkt","marks":["l1"]}],
                "markDefs":[{"_type":"link","_key":"l1","href":"https://leica-camera.com/"}]},
                {"_type":"image","_key":"i1","asset":{"_ref":"01890000-0000-7000-8000-000000000001"},"alt":"Ein Telefon",
                "caption":"Vorn","credit":"Foto: Jana","focalPoint":{"x":0.5,"y":0.25},
                "crop":{"x":0.0,"y":0.5,"width":1.0,"height":0.5}},
                {"_type":"gallery","_key":"g1","images":[{"_type":"image","_key":"i1",
                "asset":{"_ref":"01890000-0000-7000-8000-000000000001"},"alt":null,"caption":"Hinten","credit":null,
                "focalPoint":null,"crop":null}]},
                {"_type":"embed","_key":"e1","url":"https://example.org/v","provider":"video"},
                {"_type":"divider","_key":"d1"}]""";
        JsonNode given = JSON.readTree(body);
        assertEquals(given, JSON.valueToTree(read(given)));
        assertEquals("Titel\nFett und verlinkt\nVorn\nHinten", read(given).plainText());
    }

    @Test
    void what_a_writer_leaves_out_is_filled_in() throws JsonProcessingException {
        JsonNode read = JSON.valueToTree(read(JSON.readTree(
                "[{\"_type\":\"block\",\"listItem\":\"number\",\"children\":[{\"_type\":\"span\",\"text\":\"x\"}]}]")));
        assertEquals("normal", read.at("/0/style").asText());
        assertEquals(1, read.at("/0/level").asInt());
        assertTrue(read.at("/0/_key").asText().matches("[0-9a-f]{12}"));
        assertTrue(read.at("/0/children/0/marks").isArray());
        assertTrue(read.at("/0/markDefs").isArray());
    }

    @Test
    void a_block_without_children_is_an_empty_paragraph() {
        PortableText body = Bodies.ofJson("[{\"_type\":\"block\",\"children\":[]}]");
        JsonNode children = JSON.valueToTree(body).at("/0/children");
        assertEquals(1, children.size());
        assertEquals("", children.at("/0/text").textValue());
        assertEquals(
                body.blocks().get(0),
                Bodies.ofJson("[{\"_type\":\"block\",\"children\":[]}]")
                        .blocks()
                        .get(0)
                        .withKey(body.blocks().get(0).key()));
        assertTrue(body.isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "h5", "h6", "title"})
    void an_unknown_style_is_refused_with_those_that_are_known(String style) throws JsonProcessingException {
        Violations violations = new Violations();
        PortableTextReader.read(
                JSON.readTree("[{\"_type\":\"block\",\"style\":\"" + style + "\",\"children\":[]}]"), "", violations);
        assertEquals(
                "'style' must be one of blockquote, h2, h3, h4, normal.",
                violations.found().get(0).detail());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[5]|/0 block_type",
                "[{\"_type\":\"video\"}]|/0/_type block_type",
                "[{\"_type\":\"image\"}]|/0/asset required",
                "[{\"_type\":\"image\",\"asset\":\"x\"}]|/0/asset type",
                "[{\"_type\":\"image\",\"asset\":{}}]|/0/asset/_ref required",
                "[{\"_type\":\"image\",\"asset\":{\"_ref\":\"x\"}}]|/0/asset/_ref format",
                "[{\"_type\":\"image\",\"asset\":{\"_ref\":\"01890000-0000-7000-8000-000000000001\",\"url\":\"/\"}}]|/0/asset/url unknown_member",
                "[{\"_type\":\"image\",\"asset\":{\"_ref\":\"01890000-0000-7000-8000-000000000001\"},\"focalPoint\":{\"x\":0.5,\"y\":2}}]|/0/focalPoint/y range",
                "[{\"_type\":\"image\",\"asset\":{\"_ref\":\"01890000-0000-7000-8000-000000000001\"},\"crop\":{\"x\":0.5,\"y\":0,\"width\":0.6,\"height\":1}}]|/0/crop range",
                "[{\"_type\":\"gallery\"}]|/0/images required",
                "[{\"_type\":\"gallery\",\"images\":[{\"_type\":\"image\"}]}]|/0/images/0/asset required",
                "[{\"_type\":\"gallery\",\"images\":[{\"_type\":\"block\"}]}]|/0/images/0 type",
                "[{\"_type\":\"divider\",\"x\":1}]|/0/x unknown_member",
                "[{\"_type\":\"divider\",\"_key\":\"a b\"}]|/0/_key format",
                "[{\"_type\":\"divider\",\"_key\":\"k\"},{\"_type\":\"divider\",\"_key\":\"k\"}]|/1/_key duplicate",
                "[{\"_type\":\"block\"}]|/0/children required",
                "[{\"_type\":\"block\",\"start\":2,\"children\":[]}]|/0/start invalid",
                "[{\"_type\":\"block\",\"listItem\":\"bullet\",\"start\":2,\"children\":[]}]|/0/start invalid",
                "[{\"_type\":\"block\",\"listItem\":\"number\",\"start\":-1,\"children\":[]}]|/0/start range",
                "[{\"_type\":\"block\",\"style\":\"h1\",\"children\":[{\"_type\":\"span\",\"text\":\"x\"}]}]|/0/style invalid",
                "[{\"_type\":\"block\",\"level\":1,\"children\":[{\"_type\":\"span\",\"text\":\"x\"}]}]|/0/level invalid",
                "[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\"}]}]|/0/children/0/text required",
                "[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":5}]}]|/0/children/0/text type",
                "[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"x\",\"marks\":[\"blink\"]}]}]|/0/children/0/marks/0 unknown_mark",
                "[{\"_type\":\"block\",\"children\":[{\"text\":\"x\"}]}]|/0/children/0 type",
                "[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"x\"}],\"markDefs\":[{\"_type\":\"link\",\"_key\":\"l\",\"href\":\"javascript:x\"}]}]|/0/markDefs/0/href format",
                "[{\"_type\":\"embed\",\"url\":\"data:text/html,x\"}]|/0/url format",
                "[{\"_type\":\"code\",\"code\":\" \"}]|/0/code required",
                "[{\"_type\":\"code\",\"code\":\"x\",\"language\":\"a b\"}]|/0/language format",
                "[{\"_type\":\"code\",\"code\":\"x\",\"filename\":\"y\"}]|/0/filename unknown_member",
                "[{\"_type\":\"callout\",\"text\":\"x\"}]|/0/tone required",
                "[{\"_type\":\"callout\",\"tone\":\"loud\",\"text\":\"x\"}]|/0/tone invalid",
                "[{\"_type\":\"table\"}]|/0/rows required",
                "[{\"_type\":\"table\",\"headerRow\":1,\"rows\":[{\"_type\":\"tableRow\",\"cells\":[\"x\"]}]}]|/0/headerRow type",
                "[{\"_type\":\"table\",\"rows\":[{\"_type\":\"row\"}]}]|/0/rows/0 type",
                "[{\"_type\":\"table\",\"rows\":[{\"_type\":\"tableRow\"}]}]|/0/rows/0/cells required",
                "[{\"_type\":\"table\",\"rows\":[{\"_type\":\"tableRow\",\"cells\":[1]}]}]|/0/rows/0/cells/0 type",
                "[{\"_type\":\"table\",\"rows\":[{\"_type\":\"tableRow\",\"cells\":[\"a\"]},{\"_type\":\"tableRow\",\"cells\":[\"a\",\"b\"]}]}]|/0/rows/1/cells size",
            })
    void what_does_not_fit_is_named(String body, String expected) throws JsonProcessingException {
        Violations violations = new Violations();
        PortableTextReader.read(JSON.readTree(body), "", violations);
        assertEquals(
                List.of(expected),
                violations.found().stream()
                        .map(v -> v.pointer() + " " + v.code())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "http://example.org",
                "https://a_b.example.org/%C3%A4_(b)?c=%zz",
                "https://[2001:db8::1]:8080/",
                "https://user:pw@example.org:1",
                "mailto:a@example.org?subject=x",
                "tel:+49-30-1",
                "/pfad",
                "#anker",
                "klartext:article/01890000-0000-7000-8000-000000000001#a"
            })
    void harmless_targets_are_links(String href) {
        assertEquals(href.replace("%zz", "%25zz"), LinkTargets.link(href).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org/a_b_c.pdf https://example.org/a%20b%20c.pdf",
                "https://example.org/a|b?c={d}#e^f#g https://example.org/a%7Cb?c=%7Bd%7D#e%5Ef%23g",
                "https://example.org/ä/100% https://example.org/%C3%A4/100%25",
                "_https://example.org/_ https://example.org/",
                "HTTPS:\\\\example.org\\a\\b?c\\d HTTPS://example.org/a/b?c%5Cd",
                "https:///example.org https://example.org",
                "//example.org/a https://example.org/a",
                "/\\example.org/a https://example.org/a",
                "https://Müller.example/ https://xn--mller-kva.example/",
                "https://straße.example https://xn--strae-oqa.example",
                "https://例え.テスト/ https://xn--r8jz45g.xn--zckzah/",
                "https://例え。テスト/ https://xn--r8jz45g.xn--zckzah/",
                "https://президент.рф https://xn--d1abbgf6aiiy.xn--p1ai",
                "https://💩.example/ https://xn--ls8h.example/",
                "https://mü­ller.example https://xn--mller-kva.example",
                "mailto:_a@example.org,_b@example.org?subject=Guten_Tag mailto:a@example.org,b@example.org?subject=Guten%20Tag",
                "tel:+49_30_(0)_12 34 tel:+4930(0)1234",
                "/pfad_a/ä /pfad%20a/%C3%A4",
                "#ein_Anker #ein%20Anker",
            })
    void what_browsers_accept_is_encoded_as_they_do(String typed, String expected) {
        String uri = LinkTargets.link(typed.replace('_', ' ')).orElse("");
        assertEquals(expected, uri);
        assertEquals(expected, LinkTargets.link(uri).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "https:evil",
                "https://",
                "https://?x",
                "https:// /",
                "https://a b/",
                "https://a..b/",
                "https://a b.example/",
                "https://example.org:x/",
                "//",
                "mailto:",
                "tel: ",
                "java&#09;script:alert(1)",
                "\u0001javascript:alert(1)",
                "klartext:article/x",
                "ftp://example.org",
                "relativ",
                "",
                "#"
            })
    void others_are_not(String href) {
        assertEquals(Optional.empty(), LinkTargets.link(href));
    }

    private static PortableText read(JsonNode body) {
        Violations violations = new Violations();
        PortableText text = PortableTextReader.read(body, "", violations);
        assertEquals(List.of(), violations.found());
        return text;
    }
}
