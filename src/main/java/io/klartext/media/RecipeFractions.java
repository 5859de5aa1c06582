package io.klartext.media;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fractions as recipes spell them, in steps of a ten-thousandth: each has one spelling. */
final class RecipeFractions {
    private static final int STEPS = 10_000;
    private static final Pattern FORM = Pattern.compile("[01](?:\\.[0-9]{1,4})?");

    private RecipeFractions() {}

    /** The fraction that is written as a decimal number, or empty. */
    static Optional<Double> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(Double.valueOf(text)).filter(number -> number <= 1)
                : Optional.empty();
    }

    /** The fraction as short as it can be written. */
    static String text(double fraction) {
        return fraction == 0
                ? "0"
                : BigDecimal.valueOf(steps(fraction), 4).stripTrailingZeros().toPlainString();
    }

    /** The fraction in steps. */
    static int steps(double fraction) {
        return (int) Math.round(fraction * STEPS);
    }

    /** Whether a part that begins at the one fraction and is as long as the other has a length and ends within the whole. */
    static boolean isWithinWhole(double start, double length) {
        return steps(length) > 0 && steps(start) + steps(length) <= STEPS;
    }

    /** The nearest pixel, of that many. */
    static int pixels(double fraction, int pixels) {
        return (int) (((long) pixels * steps(fraction) + STEPS / 2) / STEPS);
    }
}
