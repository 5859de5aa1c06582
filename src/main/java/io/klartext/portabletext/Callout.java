package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Set;

/**
 * A box outside of the flow of the text, such as a note or a warning. Its text is plain; a line break in it is kept.
 *
 * @param tone {@code info}, {@code tip}, {@code warning} or {@code danger}
 * @param title null if there is none
 */
@JsonPropertyOrder("_key")
public record Callout(@JsonProperty("_key") String key, String tone, String title, String text) implements Block {
    public static final String TYPE = "callout";
    public static final Set<String> TONES = Set.of("info", "tip", "warning", "danger");
    public static final int MAX_TITLE = 300;
    public static final int MAX_TEXT = 10_000;

    @Override
    public Block withKey(String newKey) {
        return new Callout(newKey, tone, title, text);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.callout(this);
    }

    @Override
    public String plainText() {
        return title == null ? text : title + "\n" + text;
    }
}
