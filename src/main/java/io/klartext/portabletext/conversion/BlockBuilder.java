package io.klartext.portabletext.conversion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.content.ListItem;
import io.klartext.portabletext.content.ListNumbering;
import io.klartext.portabletext.content.TextRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds blocks as the JSON that a client would send, so that they go through the same checks. */
public final class BlockBuilder {
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    private final ListNumbering numbering = new ListNumbering();

    public ArrayNode json() {
        return blocks;
    }

    /** Adds a block that is no list item. */
    public ObjectNode add(String type) {
        numbering.interrupt();
        return addBlock(type);
    }

    private ObjectNode addBlock(String type) {
        if (blocks.size() >= PortableText.MAX_BLOCKS) {
            throw new BodyTooLarge("A body may have " + PortableText.MAX_BLOCKS + " blocks at most.");
        }
        return blocks.addObject().put("_type", type);
    }

    /** Adds a text block that is no list item. */
    public void addText(String style, List<TextRun> runs) {
        addText(add(TextBlock.TYPE).put("style", style), runs);
    }

    /** Adds a list item. */
    public void addItem(String style, ListItem item, List<TextRun> runs) {
        ObjectNode block = addBlock(TextBlock.TYPE)
                .put("style", style)
                .put("listItem", item.type())
                .put("level", item.level())
                .put("start", numbering.add(item));
        addText(block, runs);
    }

    /** Adds the spans and links of the runs to a block or a cell. */
    public static void addText(ObjectNode block, List<TextRun> runs) {
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
