package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.kernel.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A body: a sequence of blocks, each with a key that is unique in it and that stays when the body is edited. */
public record PortableText(List<Block> blocks) {
    public static final PortableText EMPTY = new PortableText(List.of());
    public static final int MAX_BLOCKS = 2000;

    public PortableText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads and checks a body. Keys that are missing are made; what is wrong is added to the violations.
     *
     * @param body the JSON; null and JSON null are an empty body
     * @param pointer where the body stands in the request
     */
    public static PortableText read(JsonNode body, String pointer, Violations violations) {
        return body == null || body.isNull() ? EMPTY : new BodyReader(violations).read(body, pointer);
    }

    /**
     * Checks one block by itself; what is wrong is added to the violations.
     *
     * @param pointer where the block stands in the request
     */
    public static void checkBlock(JsonNode block, String pointer, Violations violations) {
        new BodyReader(violations).block(block, pointer);
    }

    /**
     * Reads Markdown (CommonMark with tables and strikethrough); HTML within it is read like HTML.
     *
     * @param pointer where the Markdown stands in the request
     */
    public static PortableText readMarkdown(String markdown, String pointer, Violations violations) {
        return new SourceReader(pointer, violations).read(markdown, MarkdownReader::read);
    }

    /**
     * Reads HTML: what it says becomes blocks, all else vanishes. Scripts, styles, attributes and what is unknown are
     * left out; a link to somewhere unsafe keeps its text.
     *
     * @param pointer where the HTML stands in the request
     */
    public static PortableText readHtml(String html, String pointer, Violations violations) {
        return new SourceReader(pointer, violations).read(html, HtmlReader::read);
    }

    /** The same body, where blocks that the former body had, too, are taken from there with their keys. */
    public PortableText withKeysOf(PortableText former) {
        return new FormerBlocks(former).instead(this);
    }

    /** Reads what was stored. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PortableText stored(JsonNode body) {
        Violations violations = new Violations();
        PortableText text = read(body, "", violations);
        if (!violations.found().isEmpty()) {
            throw new IllegalArgumentException("a stored body breaks the rules: " + violations.found());
        }
        return text;
    }

    @JsonValue
    List<Block> json() {
        return blocks;
    }

    /** All links, in order. */
    public List<PlacedLink> links() {
        List<PlacedLink> links = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof TextBlock text) {
                links.addAll(text.links("/" + index));
            }
        }
        return links;
    }

    /**
     * The body with other targets.
     *
     * @param target the target instead of a present one; empty to keep the words and drop the link
     */
    public PortableText relinked(Function<String, Optional<String>> target) {
        return new PortableText(blocks.stream()
                .map(block -> block instanceof TextBlock text ? text.relinked(target) : block)
                .toList());
    }

    /** The words alone, a line for each block that has any. */
    public String plainText() {
        return blocks.stream().map(Block::plainText).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /**
     * The body as semantic HTML that is safe to insert into any page: all text is escaped, no element, attribute or
     * scheme comes from the writer.
     */
    public String html() {
        return html(PictureSources.BY_ID);
    }

    /** {@link #html()} with the files of its pictures. */
    public String html(PictureSources sources) {
        return new HtmlWriter(sources).write(blocks);
    }

    /** The body as Markdown (CommonMark with tables and strikethrough); HTML where Markdown has no words for it. */
    public String markdown() {
        return markdown(PictureSources.BY_ID);
    }

    /** {@link #markdown()} with the files of its pictures. */
    public String markdown(PictureSources sources) {
        return new MarkdownWriter(sources).write(blocks);
    }

    /** All pictures, those of galleries included, each with its JSON Pointer into the body. */
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof ImageBlock image) {
                pictures.put("/" + index, image.picture());
            } else if (blocks.get(index) instanceof Gallery gallery) {
                for (int number = 0; number < gallery.images().size(); number++) {
                    pictures.put(
                            "/" + index + "/images/" + number,
                            gallery.images().get(number).picture());
                }
            }
        }
        return pictures;
    }

    /**
     * The body with other words about its pictures.
     *
     * @param pictures makes of a picture what is shown instead; empty to leave it out, and a gallery with none left
     */
    public PortableText withPictures(Function<Picture, Optional<Picture>> pictures) {
        return new PortableText(
                blocks.stream().flatMap(block -> shown(block, pictures)).toList());
    }

    private static Stream<Block> shown(Block block, Function<Picture, Optional<Picture>> pictures) {
        if (block instanceof ImageBlock image) {
            return image.with(pictures).stream().map(Block.class::cast);
        }
        if (block instanceof Gallery gallery) {
            List<ImageBlock> images = gallery.images().stream()
                    .flatMap(image -> image.with(pictures).stream())
                    .toList();
            return images.isEmpty() ? Stream.empty() : Stream.of(new Gallery(gallery.key(), images));
        }
        return Stream.of(block);
    }

    /** Whether a reader would see nothing. */
    public boolean isBlank() {
        return blocks.stream().allMatch(Block::isBlank);
    }
}
