package io.klartext.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.portabletext.content.TextMarks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bodies of everything that the model can express, with a liking for what HTML and Markdown might trip over. Equal
 * seeds make equal bodies, but for the keys of their blocks.
 */
final class RandomBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** In a fixed order, which the set does not have. */
    private static final List<String> TONES = Callout.TONES.stream().sorted().toList();

    private static final List<String> LANGUAGES = List.of("java", "c++", "c#", "x.y");
    private static final List<String> EMBEDDED = List.of("https://example.org/v?a=1&b=2", "http://ex.org/'x'");
    private static final List<String> HREFS = List.of(
            "https://example.org/",
            "https://example.org/a_(b)?c=1&copy=2&amp;d#e*f*",
            "http://ex.org",
            "/pfad/_x_",
            "#anker",
            "mailto:a@example.org",
            "tel:+49-30-1",
            "https://example.org/~a/ä",
            "https://x.y/a'b(((");

    private final Random random;
    private final RandomTexts texts;

    private RandomBodies(Random random) {
        this.random = random;
        this.texts = new RandomTexts(random);
    }

    static PortableText body(long seed) {
        RandomBodies bodies = new RandomBodies(new Random(seed));
        return Bodies.ofJson(JSON.arrayNode().addAll(bodies.upTo(8, bodies::block)));
    }

    private ObjectNode block() {
        return switch (random.nextInt(15)) {
            case 0 -> code();
            case 1 -> table();
            case 2 -> callout();
            case 3 -> embed();
            case 4 -> node("divider");
            case 5 -> image();
            case 6 -> gallery();
            default -> textBlock();
        };
    }

    private ObjectNode textBlock() {
        ObjectNode block = node("block").put("style", style());
        if (random.nextBoolean()) {
            boolean bullet = random.nextBoolean();
            block.put("listItem", bullet ? "bullet" : "number").put("level", level());
            if (random.nextInt(4) == 0) {
                block.put("start", bullet ? 1 : random.nextInt(12));
            }
        }
        block.putArray("markDefs").add(link("l0")).add(link("l1"));
        block.putArray("children").add(span()).addAll(upTo(4, this::span));
        return block;
    }

    private String style() {
        return random.nextInt(4) == 0 ? texts.oneOf(List.of("h2", "h3", "h4", "blockquote")) : "normal";
    }

    /** From 1 to 10, the lower the more often. */
    private int level() {
        return 1 + random.nextInt(1 + random.nextInt(10));
    }

    private ObjectNode link(String key) {
        return node("link").put("_key", key).put("href", texts.oneOf(HREFS));
    }

    private ObjectNode span() {
        List<String> marks = new ArrayList<>(TextMarks.ORDER);
        marks.addAll(List.of("l0", "l1"));
        Collections.shuffle(marks, random);
        ObjectNode span = node("span").put("text", texts.text());
        marks.subList(0, random.nextInt(4)).forEach(span.putArray("marks")::add);
        return span;
    }

    private ObjectNode code() {
        return node("code")
                .put("language", orNull(() -> texts.oneOf(LANGUAGES)))
                .put("code", texts.words());
    }

    private ObjectNode callout() {
        return node("callout")
                .put("tone", texts.oneOf(TONES))
                .put("title", orNull(texts::words))
                .put("text", texts.words());
    }

    private ObjectNode embed() {
        return node("embed").put("url", texts.oneOf(EMBEDDED)).put("provider", orNull(texts::name));
    }

    private ObjectNode image() {
        ObjectNode image = node("image")
                .put("alt", orNull(texts::words))
                .put("caption", orNull(texts::words))
                .put("credit", orNull(texts::words));
        image.putObject("asset").put("_ref", new UUID(random.nextLong(), random.nextLong()).toString());
        if (random.nextBoolean()) {
            image.putObject("focalPoint").put("x", random.nextDouble()).put("y", random.nextInt(2));
        }
        if (random.nextBoolean()) {
            image.putObject("crop")
                    .put("x", random.nextDouble() / 2)
                    .put("y", random.nextDouble() / 1e6)
                    .put("width", 0.5)
                    .put("height", 0.25);
        }
        return image;
    }

    private ObjectNode gallery() {
        ObjectNode gallery = node("gallery");
        gallery.putArray("images").add(image()).addAll(upTo(3, this::image));
        return gallery;
    }

    private ObjectNode table() {
        int columns = 1 + random.nextInt(3);
        ObjectNode table = node("table").put("headerRow", random.nextBoolean());
        table.putArray("rows").add(row(columns)).addAll(upTo(2, () -> row(columns)));
        return table;
    }

    private ObjectNode row(int columns) {
        ObjectNode row = node("tableRow");
        ArrayNode cells = row.putArray("cells");
        if (random.nextInt(3) > 0) {
            Stream.generate(texts::text).limit(columns).forEach(cells::add);
            return row;
        }
        row.remove("cells");
        ArrayNode formatted = row.putArray("formatted");
        for (int column = 0; column < columns; column++) {
            ObjectNode cell = formatted.addObject();
            cell.putArray("markDefs").add(link("l0")).add(link("l1"));
            cell.putArray("children").addAll(upTo(3, this::span));
        }
        return row;
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("_type", type);
    }

    private List<ObjectNode> upTo(int most, Supplier<ObjectNode> nodes) {
        return Stream.generate(nodes).limit(random.nextInt(most + 1)).toList();
    }

    private String orNull(Supplier<String> text) {
        return random.nextInt(10) < 3 ? null : text.get();
    }
}
