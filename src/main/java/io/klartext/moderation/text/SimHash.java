package io.klartext.moderation.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A fingerprint of 64 bits for finding nearly equal texts: few changed words change few bits (Charikar 2002). */
public final class SimHash {
    /** Texts whose fingerprints differ in no more bits are nearly equal. */
    public static final int NEAR = 10;

    /** Texts with fewer words cannot be distinguished reliably. */
    public static final int FEW_WORDS = 12;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private SimHash() {}

    /** The fingerprint of the folded text's words and pairs of words; 0 for texts of few words. */
    public static long of(FoldedText text) {
        String[] words = NO_WORD.split(text.folded().strip(), -1);
        if (words.length < FEW_WORDS) {
            return 0;
        }
        int[] weights = new int[Long.SIZE];
        for (int i = 0; i < words.length; i++) {
            weigh(weights, hash(words[i]));
            if (i > 0) {
                weigh(weights, hash(words[i - 1] + " " + words[i]));
            }
        }
        long fingerprint = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            fingerprint |= weights[bit] > 0 ? 1L << bit : 0;
        }
        return fingerprint;
    }

    private static void weigh(int[] weights, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            weights[bit] += ((hash >>> bit) & 1) == 1 ? 1 : -1;
        }
    }

    /** FNV-1a, its bits mixed once more. */
    private static long hash(String word) {
        long hash = OFFSET;
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
