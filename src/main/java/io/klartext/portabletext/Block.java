package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** One block of a body. */
public sealed interface Block permits TextBlock, CodeBlock, Table, Callout, Embed, Divider, ImageBlock, Gallery {
    /** What kind of block it is, as Portable Text names it. */
    @JsonProperty("_type")
    String type();

    /** Unique in its body. */
    @JsonProperty("_key")
    String key();

    /** Its words, or null if it has none. */
    @JsonIgnore
    default String plainText() {
        return null;
    }

    @JsonIgnore
    default boolean isBlank() {
        return false;
    }

    /** Calls the visitor's method for this type of block. */
    void accept(BlockVisitor visitor);
}
