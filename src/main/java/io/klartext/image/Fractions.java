package io.klartext.image;

/** Fractions of the width or height of an image. */
final class Fractions {
    static final String MESSAGE = "must be from 0 to 1";

    private static final double PRECISION = 10_000;

    private Fractions() {}

    /** Rounds to four decimals, which is finer than visible and the same after writing and reading it as text. */
    static Double rounded(Double fraction) {
        return fraction == null ? null : Math.round(fraction * PRECISION) / PRECISION;
    }
}
