package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One block of a body. Its type is the {@code _type} of its JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TextBlock.class, name = TextBlock.TYPE),
    @JsonSubTypes.Type(value = CodeBlock.class, name = CodeBlock.TYPE),
    @JsonSubTypes.Type(value = Table.class, name = Table.TYPE),
    @JsonSubTypes.Type(value = Callout.class, name = Callout.TYPE),
    @JsonSubTypes.Type(value = Embed.class, name = Embed.TYPE),
    @JsonSubTypes.Type(value = Divider.class, name = Divider.TYPE),
    @JsonSubTypes.Type(value = ImageBlock.class, name = ImageBlock.TYPE),
    @JsonSubTypes.Type(value = Gallery.class, name = Gallery.TYPE)
})
public sealed interface Block permits TextBlock, CodeBlock, Table, Callout, Embed, Divider, ImageBlock, Gallery {
    /** Unique in its body. */
    @JsonProperty("_key")
    String key();

    /** The same block with another key. */
    Block withKey(String newKey);

    /** Its text without formatting, or null if it has none. */
    @JsonIgnore
    default String plainText() {
        return null;
    }

    /** Whether a reader would see nothing. */
    @JsonIgnore
    default boolean isBlank() {
        return false;
    }

    /** Calls the visitor's method for this type of block. */
    void accept(BlockVisitor visitor);
}
