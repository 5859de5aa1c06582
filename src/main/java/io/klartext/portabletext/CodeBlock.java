package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A listing, shown as it is written, line breaks and spaces included.
 *
 * @param language a short name like {@code java} or {@code c++}, null if there is none
 */
@JsonPropertyOrder("_key")
public record CodeBlock(@JsonProperty("_key") String key, String language, String code) implements Block {
    public static final String TYPE = "code";
    public static final String LANGUAGE = "[A-Za-z0-9][A-Za-z0-9+#._-]{0,49}";
    public static final int MAX_CODE = 100_000;

    @Override
    public Block withKey(String newKey) {
        return new CodeBlock(newKey, language, code);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.code(this);
    }

    @Override
    public String plainText() {
        return code;
    }
}
