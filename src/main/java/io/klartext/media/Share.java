package io.klartext.media;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A fraction from 0 to 1 in steps of 0.0001. It is exact, so that each value has one spelling. */
public record Share(int tenThousandths) implements Comparable<Share> {
    static final int WHOLE = 10_000;
    static final Share NOTHING = new Share(0);
    static final Share HALF = new Share(WHOLE / 2);
    static final Share ALL = new Share(WHOLE);

    private static final Pattern FORM = Pattern.compile("[01](?:\\.[0-9]{1,4})?");

    /** The nearest fraction. */
    public static Share nearest(double number) {
        return new Share((int) Math.round(Math.max(0, Math.min(1, number)) * WHOLE));
    }

    /** Parses a decimal number; empty if it is invalid. */
    static Optional<Share> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).movePointRight(4).intValueExact())
                        .filter(number -> number <= WHOLE)
                        .map(Share::new)
                : Optional.empty();
    }

    /** The nearest pixel of that number of pixels. */
    int of(int pixels) {
        return (int) (((long) pixels * tenThousandths + WHOLE / 2) / WHOLE);
    }

    @Override
    public int compareTo(Share other) {
        return Integer.compare(tenThousandths, other.tenThousandths);
    }

    /** The shortest spelling. */
    @Override
    public String toString() {
        return tenThousandths == 0
                ? "0"
                : BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros().toPlainString();
    }
}
