package io.klartext.portabletext.link;

import java.util.stream.IntStream;

/** Writes one label of a domain in ASCII (RFC 3492). The JDK's own converter turns {@code ß} into {@code ss}, another domain. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST = 0x80;
    private static final String PREFIX = "xn--";
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final int[] label;
    private final StringBuilder ascii = new StringBuilder();
    private int delta;
    private int bias = FIRST_BIAS;
    private int written;

    private Punycode(int[] label) {
        this.label = label;
    }

    /** The label, which must be at most some hundred characters long; itself if it is ASCII. */
    static String of(String label) {
        int[] points = label.codePoints().toArray();
        return IntStream.of(points).allMatch(point -> point < FIRST) ? label : PREFIX + new Punycode(points).encode();
    }

    private String encode() {
        IntStream.of(label).filter(point -> point < FIRST).forEach(ascii::appendCodePoint);
        int basic = ascii.length();
        ascii.append(basic > 0 ? "-" : "");
        written = basic;
        int point = FIRST;
        while (written < label.length) {
            int known = point;
            point = IntStream.of(label).filter(other -> other >= known).min().orElseThrow();
            delta += (point - known) * (written + 1);
            add(point, basic);
            delta++;
            point++;
        }
        return ascii.toString();
    }

    private void add(int point, int basic) {
        for (int other : label) {
            if (other < point) {
                delta++;
            } else if (other == point) {
                integer(delta);
                bias = adapted(delta, written + 1, written == basic);
                delta = 0;
                written++;
            }
        }
    }

    private void integer(int value) {
        int rest = value;
        for (int place = BASE; ; place += BASE) {
            int threshold = Math.max(T_MIN, Math.min(T_MAX, place - bias));
            if (rest < threshold) {
                ascii.append(DIGITS.charAt(rest));
                return;
            }
            ascii.append(DIGITS.charAt(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int adapted(int value, int points, boolean first) {
        int rest = first ? value / DAMP : value / 2;
        rest += rest / points;
        int shift = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            shift += BASE;
        }
        return shift + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
