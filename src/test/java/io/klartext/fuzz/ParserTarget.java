package io.klartext.fuzz;

import java.io.IOException;

/** What Jazzer calls; its argument is the name of a {@link Parser}. */
public final class ParserTarget {
    private static Parser parser;

    private ParserTarget() {}

    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.valueOf(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        parser.read(data);
    }
}
