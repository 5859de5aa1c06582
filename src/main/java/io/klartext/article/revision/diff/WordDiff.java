package io.klartext.article.revision.diff;

import io.klartext.article.revision.diff.WordSpan.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares texts word by word. Common prefixes and suffixes are removed first; the rest is aligned along a longest
 * common subsequence, whose cost is the product of both lengths. If that exceeds the limit, for one text or for all
 * texts of one instance, the rest is replaced as a whole: the result is still correct, but coarser.
 */
final class WordDiff {
    private static final int CELLS_PER_TEXT = 1_000_000;
    private static final int CELLS = 20_000_000;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private long cellsLeft = CELLS;

    /** The spans: equal ones alternate with changes, and a deletion comes before the insertion that replaces it. */
    List<WordSpan> between(String from, String to) {
        List<String> older = tokens(from);
        List<String> newer = tokens(to);
        int start = commonStart(older, newer);
        int end = commonEnd(older, newer, start);
        WordSpans spans = new WordSpans();
        spans.add(Op.EQUAL, older.subList(0, start));
        compare(older.subList(start, older.size() - end), newer.subList(start, newer.size() - end), spans);
        spans.add(Op.EQUAL, older.subList(older.size() - end, older.size()));
        return spans.finish();
    }

    private void compare(List<String> older, List<String> newer, WordSpans spans) {
        long cells = (long) older.size() * newer.size();
        if (cells > CELLS_PER_TEXT || cells > cellsLeft) {
            spans.add(Op.DELETE, older);
            spans.add(Op.INSERT, newer);
        } else {
            cellsLeft -= cells;
            align(older, newer, commonLengths(older, newer), spans);
        }
    }

    private static void align(List<String> older, List<String> newer, int[][] common, WordSpans spans) {
        int i = 0;
        int j = 0;
        while (i < older.size() || j < newer.size()) {
            if (i < older.size() && j < newer.size() && older.get(i).equals(newer.get(j))) {
                spans.add(Op.EQUAL, older.get(i));
                i++;
                j++;
            } else if (j == newer.size() || (i < older.size() && common[i + 1][j] >= common[i][j + 1])) {
                spans.add(Op.DELETE, older.get(i++));
            } else {
                spans.add(Op.INSERT, newer.get(j++));
            }
        }
    }

    /** For each pair of positions, the length of the longest common subsequence of the remaining tokens. */
    private static int[][] commonLengths(List<String> older, List<String> newer) {
        int[][] lengths = new int[older.size() + 1][newer.size() + 1];
        for (int i = older.size() - 1; i >= 0; i--) {
            for (int j = newer.size() - 1; j >= 0; j--) {
                lengths[i][j] = older.get(i).equals(newer.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static int commonStart(List<String> older, List<String> newer) {
        int limit = Math.min(older.size(), newer.size());
        int start = 0;
        while (start < limit && older.get(start).equals(newer.get(start))) {
            start++;
        }
        return start;
    }

    private static int commonEnd(List<String> older, List<String> newer, int start) {
        int limit = Math.min(older.size(), newer.size()) - start;
        int end = 0;
        while (end < limit && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
            end++;
        }
        return end;
    }

    private static List<String> tokens(String text) {
        return new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
    }
}
