package io.klartext.portabletext.conversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a conversion cannot keep, for the report to the client. */
public final class Losses {
    private static final int MAX_EXAMPLE = 200;

    private final Map<String, Loss> losses = new LinkedHashMap<>();

    /**
     * Everything of one kind that was lost.
     *
     * @param what the kind, such as {@code image} or {@code link}
     * @param example the start of the first one
     */
    public record Loss(String what, int count, String example) {}

    /** Adds one. */
    public void add(String what, String example) {
        String start = example.strip();
        int end = Math.min(MAX_EXAMPLE, start.length());
        boolean halved = end < start.length() && Character.isHighSurrogate(start.charAt(end - 1));
        losses.merge(
                what,
                new Loss(what, 1, start.substring(0, halved ? end - 1 : end)),
                (first, next) ->
                        new Loss(what, first.count + 1, first.example.isEmpty() ? next.example : first.example));
    }

    /** In the order of their first places; empty if nothing was lost. */
    public List<Loss> found() {
        return List.copyOf(losses.values());
    }
}
