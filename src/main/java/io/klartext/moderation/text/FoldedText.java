package io.klartext.moderation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without the differences by which words are disguised: compatibility forms, case, accents, {@code ä/ae} and
 * {@code ß/ss}, letters of other scripts that look alike, invisible characters, kinds of white space. It knows where
 * each of its characters came from.
 */
public final class FoldedText {
    private static final Pattern CLUSTER = Pattern.compile("\\P{M}\\p{M}*+|\\p{M}++");
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]++");
    private static final Map<String, String> SPELLINGS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae");
    private static final Map<String, String> LIGATURES = Map.of("ß", "ss", "æ", "ae");
    private static final Map<Character, Character> LOOKALIKES =
            lookalikes("аеорсухіѕјԁһкмтвнοαερνικτυχ", "aeopcyxisjdhkmtbhoaepviktux");

    private final String original;
    private final String text;
    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private List<DisguisedWord> disguised;

    /** Receives a character with its marks, and its position. */
    interface ClusterReader {
        void read(String cluster, int start, int end);
    }

    public FoldedText(String original) {
        this.original = original;
        starts = new int[original.length() + 16];
        ends = new int[starts.length];
        clusters(original, (cluster, start, end) -> append(fold(cluster), start, end));
        text = folded.toString();
    }

    static void clusters(String text, ClusterReader reader) {
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find()) {
            reader.read(cluster.group(), cluster.start(), cluster.end());
        }
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

    static String fold(String cluster) {
        return isAscii(cluster) ? cluster.toLowerCase(Locale.ROOT) : fold(cluster, SPELLINGS);
    }

    /** The same with {@code ö} as {@code o}. */
    static String foldPlainly(String cluster) {
        return isAscii(cluster) ? cluster.toLowerCase(Locale.ROOT) : fold(cluster, LIGATURES);
    }

    /** Whether it is a letter that German does not know. */
    static boolean isForeign(String cluster) {
        return !isAscii(cluster) && !SPELLINGS.containsKey(lower(cluster));
    }

    private static boolean isAscii(String cluster) {
        return cluster.length() == 1 && cluster.charAt(0) < 128 && cluster.charAt(0) >= ' ';
    }

    private static String lower(String cluster) {
        return Normalizer.normalize(cluster, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String fold(String cluster, Map<String, String> spellings) {
        String lower = lower(cluster);
        String spelled = spellings.getOrDefault(lower, lower);
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
        Map<Character, Character> map = new HashMap<>();
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

    /** The words in it that a search in the folded text does not find. */
    public List<DisguisedWord> disguised() {
        if (disguised == null) {
            disguised = DisguisedWords.in(original);
        }
        return disguised;
    }

    /** The part of the original that became a part of the folded text. */
    public Evidence evidence(int start, int end, UUID rule) {
        return new Evidence(starts[start], ends[end - 1], rule);
    }

    @Override
    public String toString() {
        return original;
    }
}
