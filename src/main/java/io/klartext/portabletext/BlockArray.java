package io.klartext.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks in the making, as the JSON that a writer of blocks would send: without keys where none are needed. */
final class BlockArray {
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();

    ArrayNode json() {
        return blocks;
    }

    ObjectNode add(String type) {
        if (blocks.size() >= PortableText.MAX_BLOCKS) {
            throw new SourceReader.TooMuch("A body may have " + PortableText.MAX_BLOCKS + " blocks at most.");
        }
        return blocks.addObject().put("_type", type);
    }

    void addText(Place place, List<Run> runs) {
        ObjectNode block = add(TextBlock.TYPE).put("style", place.style());
        if (place.inList()) {
            block.put("listItem", place.listItem()).put("level", place.level());
        }
        Map<String, String> links = new LinkedHashMap<>();
        ArrayNode children = block.putArray("children");
        for (Run run : runs) {
            ObjectNode span =
                    children.addObject().put("_type", TextBlock.Span.TYPE).put("text", run.text());
            ArrayNode marks = span.putArray("marks");
            run.marks().decorators().forEach(marks::add);
            if (run.marks().href() != null) {
                marks.add(links.computeIfAbsent(run.marks().href(), href -> "link" + (links.size() + 1)));
            }
        }
        ArrayNode markDefs = block.putArray("markDefs");
        links.forEach((href, key) -> markDefs.addObject()
                .put("_type", TextBlock.Link.TYPE)
                .put("_key", key)
                .put("href", href));
    }
}
