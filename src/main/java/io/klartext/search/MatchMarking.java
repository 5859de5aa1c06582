package io.klartext.search;

import io.klartext.search.analysis.Folding;
import io.klartext.search.analysis.SearchLanguage;
import io.klartext.search.analysis.TextAnalyzer;
import io.klartext.search.analysis.Token;
import io.klartext.search.analysis.Tokenizer;
import io.klartext.search.analysis.WordTerms;
import io.klartext.search.index.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/** Divides texts into pieces that match a query and pieces that do not. */
final class MatchMarking {
    private static final int BEFORE = 80;
    private static final int LENGTH = 240;

    private final TextAnalyzer analyzer;
    private final SearchLanguage language;
    private final SearchQuery query;

    MatchMarking(TextAnalyzer analyzer, SearchLanguage language, SearchQuery query) {
        this.analyzer = analyzer;
        this.language = language;
        this.query = query;
    }

    private record Range(int start, int end) {}

    /** The pieces of the text, or of the part around its first match; empty if nothing matches. */
    List<Highlight.Segment> segments(String text) {
        List<Range> matches = new ArrayList<>();
        int last = 0;
        for (Token token : Tokenizer.tokens(text, 1)) {
            if (token.start() >= last) {
                Range match = match(token);
                if (match != null) {
                    matches.add(match);
                    last = match.end();
                }
            }
        }
        return matches.isEmpty() ? List.of() : divided(text, matches);
    }

    /** The matching word or part of a compound; null if nothing matches. */
    private Range match(Token token) {
        WordTerms terms = analyzer.terms(token.text(), language);
        if (terms.whole().stream().anyMatch(query::wants)) {
            return new Range(token.start(), token.end());
        }
        int offset = token.start();
        boolean exact = Folding.normal(token.text()).length() == token.end() - token.start();
        for (WordTerms.Part part : token.joined() ? List.<WordTerms.Part>of() : terms.parts()) {
            if (part.terms().stream().anyMatch(query::wants)) {
                boolean inside = exact && offset + part.text().length() <= token.end();
                return inside
                        ? new Range(offset, offset + part.text().length())
                        : new Range(token.start(), token.end());
            }
            offset += part.text().length();
        }
        return null;
    }

    private static List<Highlight.Segment> divided(String text, List<Range> matches) {
        int from = start(text, matches.get(0).start() - BEFORE);
        int to = end(text, from + LENGTH);
        List<Highlight.Segment> segments = new ArrayList<>();
        int at = from;
        for (Range match : matches) {
            if (match.end() <= Math.max(to, matches.get(0).end())) {
                add(text, at, match.start(), false, segments);
                add(text, match.start(), match.end(), true, segments);
                at = match.end();
            }
        }
        add(text, at, to, false, segments);
        return List.copyOf(segments);
    }

    private static void add(String text, int start, int end, boolean match, List<Highlight.Segment> segments) {
        if (start < end) {
            segments.add(new Highlight.Segment(text.substring(start, end), match));
        }
    }

    /** The beginning of a word, so that neither words nor surrogate pairs are cut. */
    private static int start(String text, int wanted) {
        if (wanted <= 0) {
            return 0;
        }
        int space = text.indexOf(' ', wanted);
        return space < 0 || space > wanted + BEFORE ? wanted - (isInsidePair(text, wanted) ? 1 : 0) : space + 1;
    }

    private static int end(String text, int wanted) {
        if (wanted >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', wanted);
        return space < wanted - BEFORE ? wanted - (isInsidePair(text, wanted) ? 1 : 0) : space;
    }

    private static boolean isInsidePair(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) && index > 0;
    }
}
