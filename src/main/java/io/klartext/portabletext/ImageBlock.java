package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A picture between two paragraphs, or one of a gallery. */
@JsonPropertyOrder({"_type", "_key"})
public record ImageBlock(
        @JsonProperty("_key") String key, @JsonUnwrapped Picture picture) implements Block {
    static final String TYPE = "image";

    @Override
    public String type() {
        return TYPE;
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
