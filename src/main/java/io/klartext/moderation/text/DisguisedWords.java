package io.klartext.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the disguised words of a text, one cluster of characters after the other. */
final class DisguisedWords {
    private static final int FEWEST_LETTERS = 2;
    private static final int FEWEST_CHARACTERS = 3;
    private static final int FEWEST_SPACED = 4;
    private static final int FEWEST_WITH_UMLAUTS = 8;
    private static final String JOINERS = "-‐‑–_.·•*'’`~+/\\,|:";
    private static final Map<Character, Character> SUBSTITUTES = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('7', 't'),
            Map.entry('8', 'b'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('€', 'e'));

    private final String original;
    private final List<DisguisedWord> found = new ArrayList<>();
    private final StringBuilder spelled = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private int start;
    private int end;
    private int letters;
    private boolean marked;
    private boolean replaced;
    private boolean umlauts;
    private boolean joined;
    private boolean joining;
    private final StringBuilder spaced = new StringBuilder();
    private int spacedStart;
    private int spacedEnd;

    private DisguisedWords(String original) {
        this.original = original;
    }

    static List<DisguisedWord> in(String original) {
        DisguisedWords words = new DisguisedWords(original);
        FoldedText.clusters(original, words::read);
        words.endWord();
        words.endSpaced();
        return List.copyOf(words.found);
    }

    private void read(String cluster, int from, int to) {
        String folded = FoldedText.fold(cluster);
        if (folded.isEmpty()) {
            return;
        }
        char first = folded.charAt(0);
        if (Character.isLetter(first)) {
            letters++;
            replaced |= FoldedText.isForeign(cluster);
            String asPlain = FoldedText.foldPlainly(cluster);
            umlauts |= !asPlain.equals(folded);
            append(folded, asPlain, from, to);
        } else if (SUBSTITUTES.containsKey(first)) {
            replaced = true;
            append(SUBSTITUTES.get(first).toString(), SUBSTITUTES.get(first).toString(), from, to);
        } else if (Character.isDigit(first)) {
            append(folded, folded, from, to);
        } else if (spelled.isEmpty() || joining || marked) {
            endWord();
        } else if (first == '!') {
            marked = true;
        } else if (JOINERS.indexOf(first) >= 0) {
            joining = true;
        } else {
            endWord();
        }
    }

    private void append(String asSpelled, String asPlain, int from, int to) {
        if (spelled.isEmpty()) {
            start = from;
        }
        if (marked) {
            replaced = true;
            spelled.append('i');
            plain.append('i');
        }
        joined |= joining;
        joining = false;
        marked = false;
        spelled.append(asSpelled);
        plain.append(asPlain);
        end = to;
    }

    private void endWord() {
        space();
        if ((replaced || joined) && letters >= FEWEST_LETTERS && spelled.length() >= FEWEST_CHARACTERS) {
            add(spelled, replaced ? plain : spelled, start, end, 0);
        }
        if (umlauts && !replaced && letters >= FEWEST_WITH_UMLAUTS) {
            add(plain, plain, start, end, FEWEST_WITH_UMLAUTS);
        }
        spelled.setLength(0);
        plain.setLength(0);
        letters = 0;
        replaced = false;
        umlauts = false;
        joined = false;
        joining = false;
        marked = false;
    }

    /** Letters with one blank between them are one word, if there are some. */
    private void space() {
        if (spelled.isEmpty()) {
            return;
        }
        boolean goesOn =
                !spaced.isEmpty() && start == spacedEnd + 1 && Character.isWhitespace(original.charAt(spacedEnd));
        if (spelled.length() > 1 || !goesOn) {
            endSpaced();
        }
        if (spelled.length() == 1) {
            spacedStart = spaced.isEmpty() ? start : spacedStart;
            spaced.append(spelled);
            spacedEnd = end;
        }
    }

    private void endSpaced() {
        if (spaced.length() >= FEWEST_SPACED) {
            add(spaced, spaced, spacedStart, spacedEnd, 0);
        }
        spaced.setLength(0);
    }

    private void add(CharSequence asSpelled, CharSequence asPlain, int from, int to, int fewestSearched) {
        found.add(new DisguisedWord(
                DisguisedWord.key(asSpelled.toString()),
                DisguisedWord.key(asPlain.toString()),
                from,
                to,
                fewestSearched));
    }
}
