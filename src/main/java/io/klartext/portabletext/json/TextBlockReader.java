package io.klartext.portabletext.json;

import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.MarkedText;
import io.klartext.portabletext.TextBlock;
import java.util.List;
import java.util.Set;

/** Reads and checks one text block. */
public final class TextBlockReader {
    public static final Set<String> STYLES = Set.of("normal", "h2", "h3", "h4", "blockquote");
    static final Set<String> LIST_ITEMS = Set.of("bullet", "number");

    public static final int MAX_LEVEL = 10;
    public static final int MAX_START = 999_999;

    /** Always the same one, so that the same body is the same body again. */
    private static final TextBlock.Span EMPTY = new TextBlock.Span("empty", "", List.of());

    private final JsonObject block;
    private final Violations violations;

    TextBlockReader(JsonObject block, Violations violations) {
        this.block = block;
        this.violations = violations;
    }

    TextBlock read(String key) {
        String style = block.oneOf("style", "normal", STYLES);
        String listItem = block.oneOf("listItem", null, LIST_ITEMS);
        Integer level = block.optionalInteger("level", 1, MAX_LEVEL);
        if (listItem == null && level != null) {
            block.refuse("level", "invalid", "'level' belongs to list items only.");
        }
        Integer start = start(listItem);
        MarkedText text = new MarkedTextReader(block, violations).read();
        if (!block.has("children")) {
            block.refuse("children", "required", "'children' is required.");
        }
        return new TextBlock(
                key,
                style,
                listItem,
                listItem != null && level == null ? Integer.valueOf(1) : level,
                start,
                text.children().isEmpty() ? List.of(EMPTY) : text.children(),
                text.markDefs());
    }

    private Integer start(String listItem) {
        Integer start = block.optionalInteger("start", 0, MAX_START);
        if (start != null && listItem == null) {
            block.refuse("start", "invalid", "'start' belongs to list items only.");
        } else if (start != null && start != 1 && "bullet".equals(listItem)) {
            block.refuse("start", "invalid", "The 'start' of a bullet must be 1: it has no number.");
        }
        return start;
    }
}
