package io.klartext.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.link.LinkTargets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks one text block: its style, its spans and the links that they refer to. */
public final class TextBlockReader {
    public static final Set<String> STYLES = Set.of("normal", "h2", "h3", "h4", "blockquote");
    static final Set<String> LIST_ITEMS = Set.of("bullet", "number");
    static final Set<String> DECORATORS = Set.copyOf(TextMarks.ORDER);

    static final int MAX_SPANS = 1000;
    private static final int MAX_MARKS = 20;
    public static final int MAX_LEVEL = 10;
    static final int MAX_TEXT = 100_000;

    private final JsonObject block;
    private final Violations violations;
    private final Set<String> childKeys = new HashSet<>();
    private final Set<String> linkKeys = new HashSet<>(DECORATORS);

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
        List<TextBlock.Link> links = block.objects("markDefs", TextBlock.Link.TYPE, MAX_SPANS, this::link);
        List<TextBlock.Span> spans = block.objects("children", TextBlock.Span.TYPE, MAX_SPANS, this::span);
        if (spans.isEmpty() && block.array("children", MAX_SPANS).isEmpty()) {
            block.refuse("children", "required", "A text block needs one span at least.");
        }
        return new TextBlock(
                key, style, listItem, listItem != null && level == null ? Integer.valueOf(1) : level, spans, links);
    }

    private TextBlock.Link link(JsonObject object) {
        String href = object.text("href", LinkTargets.MAX_LENGTH);
        if (!href.isEmpty() && !LinkTargets.isLink(href)) {
            object.refuse(
                    "href",
                    "format",
                    "'href' must be an http, https, mailto or tel URI, a path of this site or klartext:article/<id>.");
        }
        return new TextBlock.Link(PortableTextReader.key(object, linkKeys), href);
    }

    private TextBlock.Span span(JsonObject object) {
        String key = PortableTextReader.key(object, childKeys);
        Set<String> marks = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode mark : object.array("marks", MAX_MARKS)) {
            if (!mark.isTextual() || !linkKeys.contains(mark.asText())) {
                violations.add(
                        object.at("marks") + "/" + index,
                        "unknown_mark",
                        "A mark must be one of "
                                + DECORATORS.stream().sorted().collect(Collectors.joining(", "))
                                + " or the '_key' of one of the block's markDefs.");
            }
            marks.add(mark.asText());
            index++;
        }
        return new TextBlock.Span(key, object.text("text", MAX_TEXT), List.copyOf(marks));
    }
}
