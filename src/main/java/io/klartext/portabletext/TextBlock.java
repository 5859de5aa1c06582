package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.klartext.portabletext.link.PlacedLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A paragraph, heading, quotation or list item.
 *
 * @param style {@code normal}, {@code h2}, {@code h3}, {@code h4} or {@code blockquote}
 * @param listItem {@code bullet} or {@code number}, null outside of lists
 * @param level how deep the list item is nested, from 1; null outside of lists
 */
@JsonPropertyOrder("_key")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextBlock(
        @JsonProperty("_key") String key,
        String style,
        String listItem,
        Integer level,
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
        return new TextBlock(newKey, style, listItem, level, children, markDefs);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.text(this);
    }

    @Override
    public String plainText() {
        return children.stream().map(Span::plainText).collect(Collectors.joining());
    }

    @Override
    public boolean isBlank() {
        return Whitespace.isBlank(plainText());
    }

    List<PlacedLink> links(String pointer) {
        return IntStream.range(0, markDefs.size())
                .mapToObj(index -> new PlacedLink(
                        pointer + "/markDefs/" + index + "/href",
                        markDefs.get(index).href()))
                .toList();
    }

    TextBlock relinked(Function<String, Optional<String>> target) {
        List<Link> links = new ArrayList<>();
        Set<String> dropped = new HashSet<>();
        markDefs.forEach(link -> target.apply(link.href())
                .ifPresentOrElse(href -> links.add(new Link(link.key(), href)), () -> dropped.add(link.key())));
        List<Span> spans = dropped.isEmpty()
                ? children
                : children.stream().map(span -> span.without(dropped)).toList();
        return new TextBlock(key, style, listItem, level, spans, links);
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

        private String plainText() {
            String raised = marks.contains("sup") ? Scripts.superscript(text) : text;
            return marks.contains("sub") ? Scripts.subscript(raised) : raised;
        }

        private Span without(Set<String> dropped) {
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
