package io.klartext.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a text. */
public final class Tokenizer {
    private static final String CHARACTERS = "[\\p{L}\\p{M}\\p{N}\\xAD]++";

    /** Words with joining characters: "WLAN-Kabel", "heise.de", "3,5", "geht's", "C++". */
    private static final Pattern CHUNK =
            Pattern.compile(CHARACTERS + "(?:[-.,'\u2019\u2010\u2011_&@]" + CHARACTERS + ")*+(?:\\+\\+|#)?+");

    /** "SmartHome" has a word boundary before its second capital; "OpenAI" before the "A". */
    private static final Pattern PIECE =
            Pattern.compile("[^-.,'\u2019\u2010\u2011_&@+#]+?(?=(?<=\\p{Ll})\\p{Lu}|[-.,'\u2019\u2010\u2011_&@+#]|$)");

    private static final Pattern DROPPED = Pattern.compile("[-,'\u2019\u2010\u2011_&@]");

    private Tokenizer() {}

    /**
     * The words in their order. A word that consists of several comes first, at the position of its first piece.
     *
     * @param position the position of the first word
     */
    public static List<Token> tokens(String text, int position) {
        List<Token> tokens = new ArrayList<>();
        Matcher chunks = CHUNK.matcher(text);
        int next = position;
        while (chunks.find()) {
            next = add(text, chunks.start(), chunks.end(), next, tokens);
        }
        return tokens;
    }

    private static int add(String text, int start, int end, int position, List<Token> tokens) {
        String chunk = text.substring(start, end);
        List<Token> pieces = pieces(chunk, start, position);
        String whole = DROPPED.matcher(chunk).replaceAll("");
        tokens.add(new Token(position, start, end, whole, pieces.size() > 1));
        if (pieces.size() > 1) {
            tokens.addAll(pieces);
        }
        return position + Math.max(1, pieces.size());
    }

    private static List<Token> pieces(String chunk, int start, int position) {
        List<Token> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(chunk);
        while (matcher.find()) {
            pieces.add(new Token(
                    position + pieces.size(), start + matcher.start(), start + matcher.end(), matcher.group(), false));
        }
        return pieces;
    }
}
