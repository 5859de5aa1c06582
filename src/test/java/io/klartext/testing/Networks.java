package io.klartext.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of readers in different networks, as a proxy forwards them. */
public final class Networks {
    private static final AtomicInteger LAST = new AtomicInteger();

    private Networks() {}

    /** An address in a network from which nothing came before. */
    public static String next() {
        int number = LAST.incrementAndGet();
        return "10.%d.%d.7".formatted(number >> 8 & 0xff, number & 0xff);
    }
}
