package io.klartext.portabletext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a piece of text is marked.
 *
 * @param decorators in the order of {@link #ORDER}, each once
 * @param href the target of its link, null if it is none
 */
record Marks(List<String> decorators, String href) {
    /** All decorators, from the outermost element to the innermost. */
    static final List<String> ORDER = List.of("strong", "em", "underline", "strike-through", "code");

    static final Marks NONE = new Marks(List.of(), null);

    static Marks of(Collection<String> decorators, String href) {
        return new Marks(ORDER.stream().filter(decorators::contains).toList(), href);
    }

    /** The marks of a span; of several links the first counts, as links do not nest. */
    static Marks of(TextBlock.Span span, List<TextBlock.Link> links) {
        String href = span.marks().stream()
                .flatMap(mark -> links.stream().filter(link -> link.key().equals(mark)))
                .map(TextBlock.Link::href)
                .findFirst()
                .orElse(null);
        return of(span.marks(), href);
    }

    Marks with(String decorator) {
        List<String> more = new ArrayList<>(decorators);
        more.add(decorator);
        return of(more, href);
    }

    Marks linkedTo(String target) {
        return new Marks(decorators, target);
    }

    boolean has(String decorator) {
        return decorators.contains(decorator);
    }
}
