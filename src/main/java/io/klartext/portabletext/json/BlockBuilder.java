package io.klartext.portabletext.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.content.TextRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds blocks as the JSON that a client would send, so that they go through the same checks. */
public final class BlockBuilder {
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();

    public ArrayNode json() {
        return blocks;
    }

    public ObjectNode add(String type) {
        if (blocks.size() >= PortableText.MAX_BLOCKS) {
            throw new BodyTooLarge("A body may have " + PortableText.MAX_BLOCKS + " blocks at most.");
        }
        return blocks.addObject().put("_type", type);
    }

    /**
     * Adds a text block.
     *
     * @param listItem null outside of lists
     */
    public void addText(String style, String listItem, int level, List<TextRun> runs) {
        ObjectNode block = add(TextBlock.TYPE).put("style", style);
        if (listItem != null) {
            block.put("listItem", listItem).put("level", level);
        }
        Map<String, String> links = new LinkedHashMap<>();
        ArrayNode children = block.putArray("children");
        for (TextRun run : runs) {
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
