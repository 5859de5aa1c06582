package io.klartext.search.index;

import io.klartext.portabletext.Block;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.TextBlock;
import io.klartext.search.analysis.Folding;
import io.klartext.search.analysis.SearchLanguage;
import io.klartext.search.analysis.TextAnalyzer;
import io.klartext.search.analysis.Token;
import io.klartext.search.analysis.Tokenizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The index entry of a text. Omits the words of pictures, because the right to show a picture may end first. */
final class IndexedText {
    private static final int MAX_WRITTEN = 5000;
    private static final int MIN_WRITTEN = 3;
    private static final int MAX_WRITTEN_LENGTH = 40;

    private final SearchableText text;
    private final TextAnalyzer analyzer;
    private final SearchLanguage language;

    IndexedText(SearchableText text, TextAnalyzer analyzer) {
        this.text = text;
        this.analyzer = analyzer;
        this.language = SearchLanguage.of(text.locale());
    }

    /** All words: of headline, kicker and lead before those of subheads, of the body, and of tags and authors. */
    String words() {
        WordVector words = new WordVector(analyzer, language)
                .add(text.headline(), 'A', 'B')
                .add(text.kicker(), 'A', 'B')
                .add(text.lead(), 'A', 'B');
        text.tags().forEach(tag -> words.add(tag, 'D', 'D'));
        text.authors().forEach(author -> words.add(author, 'D', 'D'));
        words.add(text.slug(), 'D', 'D');
        text.body().blocks().stream().filter(IndexedText::isIndexed).forEach(block -> add(block, words));
        return words.toString();
    }

    private static void add(Block block, WordVector words) {
        boolean subhead =
                block instanceof TextBlock paragraph && paragraph.style().startsWith("h");
        words.add(block.plainText(), subhead ? 'B' : 'C', subhead ? 'C' : 'D');
    }

    static boolean isIndexed(Block block) {
        return !(block instanceof ImageBlock) && !(block instanceof Gallery);
    }

    /** The words of the headline alone. */
    String headline() {
        return new WordVector(analyzer, language).add(text.headline(), 'A', 'C').toString();
    }

    /** The words as they are written, in lower case. */
    Set<String> written() {
        Set<String> written = new TreeSet<>();
        Stream.of(
                        Stream.of(text.headline(), text.kicker(), text.lead()),
                        text.body().blocks().stream()
                                .filter(IndexedText::isIndexed)
                                .map(Block::plainText),
                        text.tags().stream(),
                        text.authors().stream())
                .flatMap(texts -> texts)
                .filter(part -> part != null)
                .flatMap(part -> Tokenizer.tokens(part, 1).stream())
                .map(Token::text)
                .filter(word -> written.size() < MAX_WRITTEN && isWord(word))
                .forEach(word -> written.add(Folding.normal(word)));
        return written;
    }

    private static boolean isWord(String word) {
        return word.length() >= MIN_WRITTEN
                && word.length() <= MAX_WRITTEN_LENGTH
                && word.chars().allMatch(Character::isLetter);
    }
}
