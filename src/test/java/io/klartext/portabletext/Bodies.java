package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.conversion.PictureAddresses;
import io.klartext.portabletext.html.read.HtmlReader;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.portabletext.markdown.MarkdownReader;
import java.util.List;

/** Reads bodies for tests and compares them. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter ASCII = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private Bodies() {}

    static PortableText ofJson(String json) {
        try {
            return ofJson(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static PortableText ofJson(JsonNode json) {
        Violations violations = new Violations();
        PortableText body = PortableTextReader.read(json, "", violations);
        assertEquals(List.of(), violations.found(), json::toString);
        return body;
    }

    /** A German text, with no pictures but those that it names. */
    static ImportContext context() {
        return new ImportContext("de", PictureAddresses.NONE, new Losses());
    }

    /** Reads JSON as it is stored. */
    static PortableText ofStored(String json) {
        try {
            return JSON.readValue(json, PortableText.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static PortableText ofHtml(String html) {
        Violations violations = new Violations();
        PortableText body = HtmlReader.read(html, Bodies.context(), "/bodyHtml", violations);
        assertEquals(List.of(), violations.found(), html);
        return body;
    }

    static PortableText ofMarkdown(String markdown) {
        Violations violations = new Violations();
        PortableText body = MarkdownReader.read(markdown, Bodies.context(), "/bodyMarkdown", violations);
        assertEquals(List.of(), violations.found(), markdown);
        return body;
    }

    /** The body as JSON in ASCII, so that characters that are not seen can be read. */
    static String json(PortableText body) {
        try {
            return ASCII.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body.toString(), e);
        }
    }

    /** The body as JSON without its keys, links numbered. */
    static String withoutKeys(PortableText body) {
        ArrayNode blocks = JSON.valueToTree(body);
        blocks.forEach(Bodies::numberLinks);
        blocks.findParents("_key").forEach(parent -> ((ObjectNode) parent).remove("_key"));
        return blocks.toPrettyString();
    }

    private static void numberLinks(JsonNode block) {
        int number = 0;
        for (JsonNode link : block.path("markDefs")) {
            String key = link.path("_key").asText();
            String name = "link " + number++;
            block.path("children").forEach(span -> rename((ArrayNode) span.path("marks"), key, name));
        }
    }

    private static void rename(ArrayNode marks, String key, String name) {
        for (int index = 0; index < marks.size(); index++) {
            if (marks.get(index).asText().equals(key)) {
                marks.set(index, name);
            }
        }
    }
}
