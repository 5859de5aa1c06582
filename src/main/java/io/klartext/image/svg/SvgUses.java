package io.klartext.image.svg;

import io.klartext.image.UnacceptableImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the elements that the {@code use} elements of an SVG draw: ten levels of ten uses are a hundred elements in
 * the file and ten thousand million on the screen.
 */
final class SvgUses {
    private static final long MAX_DRAWN = 100_000;
    private static final int MAX_CHAIN = 64;
    private static final String ROOT = "";

    private final Deque<String> open = new ArrayDeque<>(List.of(ROOT));
    private final Map<String, List<String>> used = new HashMap<>();
    private final Map<String, Long> elements = new HashMap<>();
    private final Map<String, Long> drawn = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    /**
     * @param id null if it has none
     * @param reference what a {@code use} element refers to, else null
     */
    void begin(String id, String reference) {
        open.push(id == null ? open.element() : id);
        Set<String> around = new HashSet<>(open);
        around.forEach(thing -> elements.merge(thing, 1L, Long::sum));
        if (reference != null) {
            around.forEach(thing ->
                    used.computeIfAbsent(thing, any -> new ArrayList<>()).add(reference));
        }
    }

    void end() {
        open.pop();
    }

    /** Fails if too many elements would be drawn, or if an element would contain itself. */
    void check() {
        if (drawn(ROOT) > MAX_DRAWN) {
            throw UnacceptableImage.tooLarge("The SVG's 'use' elements draw more than " + MAX_DRAWN
                    + " elements, or an element contains itself.");
        }
    }

    private long drawn(String thing) {
        Long known = drawn.get(thing);
        if (known != null) {
            return known;
        }
        if (onTheWay.size() == MAX_CHAIN || !onTheWay.add(thing)) {
            return MAX_DRAWN + 1;
        }
        long sum = elements.getOrDefault(thing, 0L);
        for (String other : used.getOrDefault(thing, List.of())) {
            sum = Math.min(sum + drawn(other), MAX_DRAWN + 1);
        }
        onTheWay.remove(thing);
        drawn.put(thing, sum);
        return sum;
    }
}
