package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Content of another site, such as a video or a post.
 *
 * @param provider a short name for renderers that know how to show it, null if there is none
 */
@JsonPropertyOrder("_key")
public record Embed(@JsonProperty("_key") String key, String url, String provider) implements Block {
    public static final String TYPE = "embed";

    @Override
    public Block withKey(String newKey) {
        return new Embed(newKey, url, provider);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.embed(this);
    }
}
