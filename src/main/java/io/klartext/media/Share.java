package io.klartext.media;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a whole, from 0 to 1, in steps of a ten-thousandth: exact, so that one share has one spelling. */
public record Share(int tenThousandths) implements Comparable<Share> {
    static final int WHOLE = 10_000;
    static final Share NOTHING = new Share(0);
    static final Share HALF = new Share(WHOLE / 2);
    static final Share ALL = new Share(WHOLE);

    private static final Pattern FORM = Pattern.compile("[01](?:\\.[0-9]{1,4})?");

    /** The share nearest to the number. */
    public static Share nearest(double number) {
        return new Share((int) Math.round(Math.max(0, Math.min(1, number)) * WHOLE));
    }

    /** The share that is written as a decimal number, or empty. */
    static Optional<Share> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).movePointRight(4).intValueExact())
                        .filter(number -> number <= WHOLE)
                        .map(Share::new)
                : Optional.empty();
    }

    /** The nearest pixel, of that many. */
    int of(int pixels) {
        return (int) (((long) pixels * tenThousandths + WHOLE / 2) / WHOLE);
    }

    @Override
    public int compareTo(Share other) {
        return Integer.compare(tenThousandths, other.tenThousandths);
    }

    /** As short as it can be written. */
    @Override
    public String toString() {
        return tenThousandths == 0
                ? "0"
                : BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros().toPlainString();
    }
}
