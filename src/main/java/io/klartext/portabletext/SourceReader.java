package io.klartext.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.platform.kernel.Violations;
import java.util.function.Function;

/**
 * Reads a body in another form than blocks. What comes of it goes through the same checks as blocks do; what these find
 * is reported for the whole, as a writer of Markdown knows no blocks to point to.
 */
final class SourceReader {
    static final int MAX_LENGTH = 500_000;
    static final int MAX_DEPTH = 200;

    private final String pointer;
    private final Violations violations;

    SourceReader(String pointer, Violations violations) {
        this.pointer = pointer;
        this.violations = violations;
    }

    PortableText read(String source, Function<String, ArrayNode> reader) {
        if (source.length() > MAX_LENGTH) {
            return refuse("size", "A body may have " + MAX_LENGTH + " characters at most.");
        }
        try {
            return checked(reader.apply(source));
        } catch (TooMuch limit) {
            return refuse("size", limit.getMessage());
        }
    }

    private PortableText checked(ArrayNode blocks) {
        Violations found = new Violations();
        PortableText body = new BodyReader(found).read(blocks, "");
        found.found().stream()
                .findFirst()
                .ifPresent(first -> violations.add(
                        pointer, first.code(), "As blocks, at " + first.pointer() + ": " + first.detail()));
        return body;
    }

    private PortableText refuse(String code, String detail) {
        violations.add(pointer, code, detail);
        return PortableText.EMPTY;
    }

    /** The source is larger or deeper than anybody writes. */
    static final class TooMuch extends RuntimeException {
        TooMuch(String detail) {
            super(detail, null, false, false);
        }

        static TooMuch depth() {
            return new TooMuch("Elements may be nested " + MAX_DEPTH + " levels deep at most.");
        }
    }
}
