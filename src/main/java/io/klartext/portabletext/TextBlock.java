package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.klartext.platform.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A paragraph, heading, quotation or list item.
 *
 * @param style {@code normal}, {@code h2}, {@code h3}, {@code h4} or {@code blockquote}
 * @param listItem {@code bullet} or {@code number}, null outside of lists
 * @param level how deep the list item is nested, from 1; null outside of lists
 * @param start the number of the list item, with which a new list begins; null if it goes on with the list before it,
 *     or if there is none and its number is 1
 */
@JsonPropertyOrder("_key")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextBlock(
        @JsonProperty("_key") String key,
        String style,
        String listItem,
        Integer level,
        Integer start,
        List<Span> children,
        List<Link> markDefs)
        implements Block {
    public static final String TYPE = "block";

    public TextBlock {
        children = List.copyOf(children);
        markDefs = List.copyOf(markDefs);
    }

    @Override
    public Block withKey(String newKey) {
        return new TextBlock(newKey, style, listItem, level, start, children, markDefs);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.text(this);
    }

    @Override
    public String plainText() {
        return marked().plainText();
    }

    @Override
    public boolean isBlank() {
        return Text.isBlank(plainText());
    }

    /** Its words without marks and links. */
    public MarkedText marked() {
        return new MarkedText(children, markDefs);
    }

    TextBlock relinked(Function<String, Optional<String>> target) {
        MarkedText text = marked().relinked(target);
        return new TextBlock(key, style, listItem, level, start, text.children(), text.markDefs());
    }

    /**
     * A run of text.
     *
     * @param marks decorators ({@code strong em underline strike-through sup sub code}) and keys of the block's links
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName(Span.TYPE)
    @JsonPropertyOrder("_key")
    public record Span(@JsonProperty("_key") String key, String text, List<String> marks) {
        public static final String TYPE = "span";

        public Span {
            marks = List.copyOf(marks);
        }

        String plainText() {
            String raised = marks.contains("sup") ? Scripts.superscript(text) : text;
            return marks.contains("sub") ? Scripts.subscript(raised) : raised;
        }

        Span without(Set<String> dropped) {
            return new Span(
                    key,
                    text,
                    marks.stream().filter(mark -> !dropped.contains(mark)).toList());
        }
    }

    /** The target of a link, to which spans refer by its key. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName(Link.TYPE)
    @JsonPropertyOrder("_key")
    public record Link(@JsonProperty("_key") String key, String href) {
        public static final String TYPE = "link";
    }
}
