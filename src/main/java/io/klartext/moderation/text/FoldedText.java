package io.klartext.moderation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without the differences behind which words hide: compatibility forms, case, accents, {@code ä/ae} and
 * {@code ß/ss}, letters of other scripts that look alike, invisible characters, kinds of white space. It knows where each
 * of its characters came from.
 */
public final class FoldedText {
    private static final Pattern CLUSTER = Pattern.compile("\\P{M}\\p{M}*+|\\p{M}++");
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]++");
    private static final Map<String, String> SPELLINGS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae");
    private static final Map<Character, Character> LOOKALIKES =
            lookalikes("аеорсухіѕјԁһкмтвнοαερνικτυχ", "aeopcyxisjdhkmtbhoaepviktux");

    private final String original;
    private final String text;
    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;

    public FoldedText(String original) {
        this.original = original;
        starts = new int[original.length() + 16];
        ends = new int[starts.length];
        Matcher cluster = CLUSTER.matcher(original);
        while (cluster.find()) {
            append(fold(cluster.group()), cluster.start(), cluster.end());
        }
        text = folded.toString();
    }

    private void append(String piece, int start, int end) {
        for (int i = 0; i < piece.length(); i++) {
            char next = Character.isWhitespace(piece.charAt(i)) ? ' ' : piece.charAt(i);
            if (next == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
                continue;
            }
            if (folded.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, starts.length);
            }
            starts[folded.length()] = start;
            ends[folded.length()] = end;
            folded.append(next);
        }
    }

    private static String fold(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < 128 && cluster.charAt(0) >= ' ') {
            return cluster.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(cluster, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spelled = SPELLINGS.getOrDefault(lower, lower);
        String plain = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder latin = new StringBuilder();
        INVISIBLE
                .matcher(plain)
                .replaceAll("")
                .chars()
                .forEach(c -> latin.append((char) LOOKALIKES.getOrDefault((char) c, (char) c)));
        return latin.toString();
    }

    private static Map<Character, Character> lookalikes(String from, String to) {
        Map<Character, Character> map = new java.util.HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            map.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(map);
    }

    /** As it was written. */
    public String original() {
        return original;
    }

    /** The text in which words are looked for. */
    public String folded() {
        return text;
    }

    /** The part of the original that became a part of the folded text. */
    public Evidence evidence(int start, int end, java.util.UUID rule) {
        return new Evidence(starts[start], ends[end - 1], rule);
    }

    @Override
    public String toString() {
        return original;
    }
}
