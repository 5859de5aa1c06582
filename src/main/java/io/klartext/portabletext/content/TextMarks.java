package io.klartext.portabletext.content;

import io.klartext.portabletext.TextBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The decorators of a text and the target of its link.
 *
 * @param decorators each at most once, in the order of {@link #ORDER}
 * @param href null if the text is no link
 */
public record TextMarks(List<String> decorators, String href) {
    /** All decorators, from the outermost element to the innermost. */
    public static final List<String> ORDER =
            List.of("strong", "em", "underline", "strike-through", "sup", "sub", "code");

    public static final TextMarks NONE = new TextMarks(List.of(), null);

    static TextMarks of(Collection<String> decorators, String href) {
        return new TextMarks(ORDER.stream().filter(decorators::contains).toList(), href);
    }

    /** The marks of a span. Links do not nest: the first of several counts. */
    static TextMarks of(TextBlock.Span span, List<TextBlock.Link> links) {
        String href = span.marks().stream()
                .flatMap(mark -> links.stream().filter(link -> link.key().equals(mark)))
                .map(TextBlock.Link::href)
                .findFirst()
                .orElse(null);
        return of(span.marks(), href);
    }

    public TextMarks with(String decorator) {
        List<String> more = new ArrayList<>(decorators);
        more.add(decorator);
        return of(more, href);
    }

    public TextMarks linkedTo(String target) {
        return new TextMarks(decorators, target);
    }

    public TextMarks without(String decorator) {
        return of(decorators.stream().filter(other -> !other.equals(decorator)).toList(), href);
    }

    public boolean has(String decorator) {
        return decorators.contains(decorator);
    }
}
