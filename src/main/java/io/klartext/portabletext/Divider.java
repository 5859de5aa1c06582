package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A break between two parts of the text. */
@JsonPropertyOrder("_key")
public record Divider(@JsonProperty("_key") String key) implements Block {
    public static final String TYPE = "divider";

    @Override
    public Block withKey(String newKey) {
        return new Divider(newKey);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.divider(this);
    }

    @Override
    public boolean isBlank() {
        return true;
    }
}
