package io.klartext.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.MarkedText;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.link.LinkTargets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks spans and the links that they refer to. */
final class MarkedTextReader {
    private static final Set<String> DECORATORS = Set.copyOf(TextMarks.ORDER);
    private static final int MAX_SPANS = 1000;
    private static final int MAX_MARKS = 20;
    private static final int MAX_TEXT = 100_000;

    private final JsonObject object;
    private final Violations violations;
    private final Set<String> childKeys = new HashSet<>();
    private final Set<String> linkKeys = new HashSet<>(DECORATORS);

    MarkedTextReader(JsonObject object, Violations violations) {
        this.object = object;
        this.violations = violations;
    }

    MarkedText read() {
        List<TextBlock.Link> links = object.objects("markDefs", TextBlock.Link.TYPE, MAX_SPANS, this::link);
        return new MarkedText(object.objects("children", TextBlock.Span.TYPE, MAX_SPANS, this::span), links);
    }

    private TextBlock.Link link(JsonObject item) {
        String typed = item.text("href", LinkTargets.MAX_LENGTH);
        Optional<String> href = LinkTargets.link(typed);
        if (!typed.isEmpty() && href.isEmpty()) {
            item.refuse(
                    "href",
                    "format",
                    "'href' must be an http, https, mailto or tel URI, a path of this site or klartext:article/<id>.");
        }
        return new TextBlock.Link(PortableTextReader.key(item, linkKeys), href.orElse(typed));
    }

    private TextBlock.Span span(JsonObject item) {
        String key = PortableTextReader.key(item, childKeys);
        Set<String> marks = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode mark : item.array("marks", MAX_MARKS)) {
            if (!mark.isTextual() || !linkKeys.contains(mark.asText())) {
                violations.add(
                        item.at("marks") + "/" + index,
                        "unknown_mark",
                        "A mark must be one of "
                                + DECORATORS.stream().sorted().collect(Collectors.joining(", "))
                                + " or the '_key' of one of the block's markDefs.");
            }
            marks.add(mark.asText());
            index++;
        }
        return new TextBlock.Span(key, item.text("text", MAX_TEXT), List.copyOf(marks));
    }
}
