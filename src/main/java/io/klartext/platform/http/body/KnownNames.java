package io.klartext.platform.http.body;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Explains an unknown name in a request: lists the known names, and suggests the one that was probably meant. */
final class KnownNames {
    private static final int MAX_LISTED = 40;

    /** The names of our members in other systems. Candidates are tried in this order. */
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            Map.entry("title", List.of("headline", "name", "label")),
            Map.entry("name", List.of("headline", "label")),
            Map.entry("subtitle", List.of("lead")),
            Map.entry("summary", List.of("lead", "description")),
            Map.entry("excerpt", List.of("lead", "description")),
            Map.entry("teaser", List.of("lead")),
            Map.entry("description", List.of("lead", "caption")),
            Map.entry("content", List.of("body", "text")),
            Map.entry("text", List.of("body")),
            Map.entry("html", List.of("bodyHtml")),
            Map.entry("markdown", List.of("bodyMarkdown")),
            Map.entry("language", List.of("locale")),
            Map.entry("lang", List.of("locale")),
            Map.entry("categories", List.of("tags")),
            Map.entry("keywords", List.of("tags")),
            Map.entry("byline", List.of("authors")),
            Map.entry("link", List.of("url", "href")),
            Map.entry("publishedat", List.of("publishAt")),
            Map.entry("date", List.of("publishAt")));

    private KnownNames() {}

    /** Sentences to append to the one that refuses the name. */
    static String explain(String unknown, Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        String list =
                sorted.isEmpty() || sorted.size() > MAX_LISTED ? "" : " Known are " + String.join(", ", sorted) + ".";
        return nearest(unknown, sorted)
                .map(name -> " Did you mean '" + name + "'?" + list)
                .orElse(list);
    }

    private static Optional<String> nearest(String unknown, List<String> known) {
        String lower = unknown.toLowerCase(Locale.ROOT);
        return ELSEWHERE.getOrDefault(lower, List.of()).stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> known.stream()
                        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= 1 + name.length() / 5)
                        .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))));
    }

    /** The Levenshtein distance; a value above every limit if the lengths already differ too much. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > other.length()) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
