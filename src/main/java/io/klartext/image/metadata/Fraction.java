package io.klartext.image.metadata;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A positive rational number as cameras write them. */
public record Fraction(long over, long under) {
    private static final int DIGITS = 2;

    /**
     * Null unless both are positive numbers of 31 bits; larger ones are negative numbers that were read as unsigned.
     */
    public static Fraction of(long over, long under) {
        return isPlausible(over) && isPlausible(under) ? new Fraction(over, under) : null;
    }

    private static boolean isPlausible(long number) {
        return number > 0 && number <= Integer.MAX_VALUE;
    }

    BigDecimal decimal() {
        BigDecimal exact = BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), DIGITS, RoundingMode.HALF_UP);
        return exact.signum() == 0
                ? exact
                : new BigDecimal(exact.stripTrailingZeros().toPlainString());
    }

    /** The way photographers write a time in seconds: {@code 1/250} for the short ones, {@code 2.5} for the others. */
    public String seconds() {
        return over * 3 < under
                ? "1/" + Math.round((double) under / over)
                : decimal().toPlainString();
    }
}
