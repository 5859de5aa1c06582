package io.klartext.portabletext.content;

import io.klartext.portabletext.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds blocks with nearly the same words. Words that many blocks contain propose no pair, so that the work grows with
 * the length of the texts and not with its square.
 */
final class BlockSimilarity {
    /** In scripts without spaces between words, every character counts as a word. */
    private static final String SPACELESS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";

    private static final Pattern WORD =
            Pattern.compile("[" + SPACELESS + "]|[\\p{L}\\p{M}\\p{N}&&[^" + SPACELESS + "]]++");

    private static final int MAX_PROPOSALS = 8;

    /** Twice the common words divided by all words of both (Dice's coefficient). */
    private static final double THRESHOLD = 0.5;

    private final Map<Integer, Words> blocks = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private record Words(String type, Map<String, Integer> counts, int total) {}

    /** Two blocks that are similar; the most similar pair sorts first. */
    record Pair(int written, int former, double similarity) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int bySimilarity = Double.compare(other.similarity, similarity);
            return bySimilarity == 0
                    ? Integer.compare(Math.abs(written - former), Math.abs(other.written - other.former))
                    : bySimilarity;
        }
    }

    /** Adds a former block, with which others are compared. */
    void add(int place, Block block) {
        Words words = words(block);
        blocks.put(place, words);
        words.counts
                .keySet()
                .forEach(word ->
                        places.computeIfAbsent(word, any -> new ArrayList<>()).add(place));
    }

    /** The former blocks that are similar to a written one. */
    List<Pair> pairs(int place, Block block) {
        Words words = words(block);
        Map<Integer, Integer> common = new HashMap<>();
        words.counts.keySet().stream()
                .map(word -> places.getOrDefault(word, List.of()))
                .filter(found -> found.size() <= MAX_PROPOSALS)
                .forEach(found -> found.forEach(other -> common.merge(other, 1, Integer::sum)));
        return common.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MAX_PROPOSALS)
                .map(other -> new Pair(place, other.getKey(), similarity(words, blocks.get(other.getKey()))))
                .filter(pair -> pair.similarity >= THRESHOLD)
                .toList();
    }

    private static double similarity(Words one, Words other) {
        if (!one.type.equals(other.type)) {
            return 0;
        }
        int common = one.counts.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0)))
                .sum();
        return 2.0 * common / (one.total + other.total);
    }

    private static Words words(Block block) {
        String text = BlockContent.references(block) + " " + (block.plainText() == null ? "" : block.plainText());
        Map<String, Integer> counts = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum));
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Words(block.getClass().getSimpleName(), counts, total);
    }
}
