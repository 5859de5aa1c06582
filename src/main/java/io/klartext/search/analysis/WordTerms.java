package io.klartext.search.analysis;

import java.util.List;
import java.util.Set;

/**
 * The search terms of one word.
 *
 * @param whole the terms of the whole word: its stem in each spelling
 * @param parts the terms of its parts, if it is a compound
 */
public record WordTerms(Set<String> whole, List<Part> parts) {
    /**
     * A part of a compound.
     *
     * @param text the part as the dictionary has it
     */
    public record Part(String text, Set<String> terms) {}
}
