package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import java.util.function.Function;

/** A picture between two paragraphs, or one of a gallery. */
@JsonPropertyOrder("_key")
public record ImageBlock(
        @JsonProperty("_key") String key, @JsonUnwrapped Picture picture) implements Block {
    public static final String TYPE = "image";

    Optional<ImageBlock> with(Function<Picture, Optional<Picture>> pictures) {
        return pictures.apply(picture).map(other -> new ImageBlock(key, other));
    }

    @Override
    public Block withKey(String newKey) {
        return new ImageBlock(newKey, picture);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.image(this);
    }

    @Override
    public String plainText() {
        return picture.caption();
    }
}
