package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Pictures that belong together, in order. */
@JsonPropertyOrder("_key")
public record Gallery(@JsonProperty("_key") String key, List<ImageBlock> images) implements Block {
    public static final String TYPE = "gallery";
    public static final int MAX_IMAGES = 100;

    public Gallery {
        images = List.copyOf(images);
    }

    @Override
    public Block withKey(String newKey) {
        return new Gallery(newKey, images);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.gallery(this);
    }

    @Override
    public String plainText() {
        String captions = images.stream()
                .map(ImageBlock::plainText)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return captions.isEmpty() ? null : captions;
    }
}
