package io.klartext.search.index;

import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Text;
import io.klartext.search.analysis.SearchLanguage;
import io.klartext.search.analysis.Token;
import io.klartext.search.analysis.Tokenizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parses queries in the syntax of web search. An article must contain all words, in any order; {@code "words in
 * quotes"} are a phrase, {@code -word} excludes a word, and {@code or} separates alternatives. The last word may be
 * incomplete.
 */
@Singleton
public class QueryReader {
    public static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 16;

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final SiteAnalyzer analyzer;
    private final Clock clock;

    QueryReader(SiteAnalyzer analyzer, Clock clock) {
        this.analyzer = analyzer;
        this.clock = clock;
    }

    /**
     * The query.
     *
     * @param locales the locales of the articles; empty for all
     * @throws Failure.BadParameter if it is too long, or excludes words only
     */
    public SearchQuery read(String query, List<String> locales) {
        if (query.length() > MAX_LENGTH || !Text.isStorable(query)) {
            throw new Failure.BadParameter("q", "'q' must be text with " + MAX_LENGTH + " characters at most.");
        }
        List<QueryItem> items = QueryItem.of(query);
        List<String> words = items.stream()
                .filter(item -> !item.isOr())
                .flatMap(item -> Tokenizer.tokens(item.text(), 1).stream().filter(token -> !token.joined()))
                .map(Token::text)
                .toList();
        if (words.size() > MAX_WORDS) {
            throw new Failure.BadParameter("q", "'q' may have " + MAX_WORDS + " words at most.");
        }
        TermWriter terms = new TermWriter(analyzer.get(), languages(locales));
        String exact = alternatives(items, terms, false);
        String matching = alternatives(items, terms, true);
        return new SearchQuery(
                matching, exact, terms.terms(), terms.prefixes(), terms.languages(), wanted(items, terms));
    }

    private static List<SearchLanguage> languages(List<String> locales) {
        return locales.isEmpty()
                ? SearchLanguage.ALL
                : locales.stream().map(SearchLanguage::of).distinct().toList();
    }

    /** Without stop words and excluded words, which need no correction. */
    private static List<String> wanted(List<QueryItem> items, TermWriter terms) {
        return items.stream()
                .filter(item -> !item.isOr() && !item.excluded())
                .flatMap(item -> Tokenizer.tokens(item.text(), 1).stream())
                .filter(token -> !token.joined() && !terms.isStopWord(token))
                .map(Token::text)
                .distinct()
                .toList();
    }

    private static String alternatives(List<QueryItem> items, TermWriter terms, boolean beginnings) {
        List<String> alternatives = new ArrayList<>();
        List<QueryItem> together = new ArrayList<>();
        for (QueryItem item : items) {
            if (item.isOr()) {
                alternatives.add(all(together, terms, beginnings));
                together.clear();
            } else {
                together.add(item);
            }
        }
        alternatives.add(all(together, terms, beginnings));
        return TermWriter.or(alternatives.stream());
    }

    private static String all(List<QueryItem> items, TermWriter terms, boolean beginnings) {
        List<QueryItem> wanted = items.stream().filter(item -> !item.excluded()).toList();
        List<QueryItem> excluded = items.stream()
                .filter(item ->
                        item.excluded() && !Tokenizer.tokens(item.text(), 1).isEmpty())
                .toList();
        List<QueryItem> needed =
                wanted.stream().filter(item -> !isDispensable(item, terms)).toList();
        String found = TermWriter.and(
                (needed.isEmpty() ? wanted : needed).stream().map(item -> written(item, terms, beginnings)));
        if (found.isEmpty() && !excluded.isEmpty()) {
            throw new Failure.BadParameter("q", "'q' needs at least one word without '-'.");
        }
        TermWriter unwanted = new TermWriter(terms.analyzer(), terms.languages());
        Stream<String> not = excluded.stream()
                .map(item -> written(item, unwanted, false))
                .filter(part -> !part.isEmpty())
                .map(part -> "!" + part);
        return TermWriter.and(Stream.concat(Stream.of(found), not));
    }

    private static boolean isDispensable(QueryItem item, TermWriter terms) {
        return !item.phrase() && Tokenizer.tokens(item.text(), 1).stream().allMatch(terms::isStopWord);
    }

    private static String written(QueryItem item, TermWriter terms, boolean beginnings) {
        List<Token> tokens = Tokenizer.tokens(item.text(), 1);
        if (item.phrase()) {
            return TermWriter.phrase(
                    tokens.stream().filter(token -> !token.joined()).map(terms::word));
        }
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            boolean open =
                    beginnings && item.last() && token.end() == item.text().length();
            if (token.joined()) {
                int end = token.end();
                List<Token> pieces = tokens.subList(index + 1, tokens.size()).stream()
                        .filter(piece -> piece.end() <= end)
                        .toList();
                parts.add(TermWriter.or(Stream.of(
                        word(token, terms, open), TermWriter.and(pieces.stream().map(terms::word)))));
                index += pieces.size();
            } else {
                parts.add(word(token, terms, open));
            }
        }
        return TermWriter.and(parts.stream());
    }

    private static String word(Token token, TermWriter terms, boolean open) {
        return open ? terms.beginning(token) : terms.word(token);
    }

    /**
     * Until when an answer to a query may be kept. Articles are indexed again after a change of a name or of the
     * vocabulary, and no event tells of that.
     */
    public Instant outdatedAt() {
        return clock.now().plus(LIFETIME);
    }
}
