package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.klartext.portabletext.link.PlacedLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A body: a sequence of blocks, each with a key that is unique in the body and stays the same when the body is edited.
 *
 * <p>Jackson reads and writes it as it is stored. JSON that a client sent is read and checked by
 * {@code json.PortableTextReader}.
 */
public record PortableText(@JsonValue List<Block> blocks) {
    public static final PortableText EMPTY = new PortableText(List.of());
    public static final int MAX_BLOCKS = 2000;

    /** Also reads stored bodies, which were checked before. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PortableText {
        blocks = List.copyOf(blocks);
    }

    /** All links, in order. */
    public List<PlacedLink> links() {
        List<PlacedLink> links = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof TextBlock text) {
                links.addAll(text.marked().links("/" + index));
            } else if (blocks.get(index) instanceof Table table) {
                links.addAll(table.links("/" + index));
            }
        }
        return links;
    }

    /**
     * The body with its link targets replaced.
     *
     * @param target returns the replacement of a target, or empty to remove the link and keep its words
     */
    public PortableText relinked(Function<String, Optional<String>> target) {
        return new PortableText(
                blocks.stream().map(block -> relinked(block, target)).toList());
    }

    private static Block relinked(Block block, Function<String, Optional<String>> target) {
        if (block instanceof Table table) {
            return table.relinked(target);
        }
        return block instanceof TextBlock text ? text.relinked(target) : block;
    }

    /** The words alone, a line for each block that has any. */
    public String plainText() {
        return blocks.stream().map(Block::plainText).filter(Objects::nonNull).collect(Collectors.joining("\n"));
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
     * The body with its pictures replaced.
     *
     * @param pictures returns the replacement of a picture, or empty to leave it out; an empty gallery is left out, too
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
