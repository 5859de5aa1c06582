package io.klartext.portabletext;

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
 * Words with marks and links.
 *
 * @param markDefs the links, to which spans refer by key
 */
public record MarkedText(List<TextBlock.Span> children, List<TextBlock.Link> markDefs) {
    public MarkedText {
        children = List.copyOf(children);
        markDefs = List.copyOf(markDefs);
    }

    /** The words alone. */
    public String plainText() {
        return children.stream().map(TextBlock.Span::plainText).collect(Collectors.joining());
    }

    List<PlacedLink> links(String pointer) {
        return IntStream.range(0, markDefs.size())
                .mapToObj(index -> new PlacedLink(
                        pointer + "/markDefs/" + index + "/href",
                        markDefs.get(index).href()))
                .toList();
    }

    MarkedText relinked(Function<String, Optional<String>> target) {
        List<TextBlock.Link> links = new ArrayList<>();
        Set<String> dropped = new HashSet<>();
        markDefs.forEach(link -> target.apply(link.href())
                .ifPresentOrElse(
                        href -> links.add(new TextBlock.Link(link.key(), href)), () -> dropped.add(link.key())));
        List<TextBlock.Span> spans = dropped.isEmpty()
                ? children
                : children.stream().map(span -> span.without(dropped)).toList();
        return new MarkedText(spans, links);
    }
}
