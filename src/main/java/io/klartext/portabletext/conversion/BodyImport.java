package io.klartext.portabletext.conversion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.json.PortableTextReader;
import java.util.function.Function;

/**
 * Reads a body in another form than blocks. The blocks that it becomes go through the same checks as blocks that a
 * client sends. A violation is reported for the whole body, because the author of HTML does not know the blocks.
 */
public final class BodyImport {
    /** In characters. */
    public static final int MAX_LENGTH = 500_000;

    public static final int MAX_DEPTH = 200;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String pointer;
    private final Violations violations;

    /** @param pointer where the source stands in the request */
    public BodyImport(String pointer, Violations violations) {
        this.pointer = pointer;
        this.violations = violations;
    }

    /**
     * Reads the source.
     *
     * @param reader makes blocks of it, as JSON; it may throw {@link BodyTooLarge}
     */
    public PortableText read(String source, Function<String, ArrayNode> reader) {
        if (source.length() > MAX_LENGTH) {
            return refuse("size", "A body may have at most " + MAX_LENGTH + " characters.");
        }
        try {
            return checked(reader.apply(source.startsWith(BYTE_ORDER_MARK) ? source.substring(1) : source));
        } catch (BodyTooLarge limit) {
            return refuse("size", limit.getMessage());
        }
    }

    private PortableText checked(ArrayNode blocks) {
        Violations found = new Violations();
        PortableText body = PortableTextReader.read(blocks, "", found);
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

    /** Elements are nested more deeply than is allowed. */
    public static BodyTooLarge tooDeep() {
        return new BodyTooLarge("Elements may be nested at most " + MAX_DEPTH + " levels deep.");
    }
}
