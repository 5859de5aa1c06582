package io.klartext.search.analysis;

import java.util.Set;

/**
 * Words of the site that the dictionary of German compounds lacks or gets wrong, in normal form.
 *
 * @param version a number that grows with each change of the words
 * @param parts words that may be parts of compounds
 * @param exceptions words that are never split
 */
public record SiteWords(long version, Set<String> parts, Set<String> exceptions) {
    /** No words. */
    public static final SiteWords NONE = new SiteWords(0, Set.of(), Set.of());

    public SiteWords {
        parts = Set.copyOf(parts);
        exceptions = Set.copyOf(exceptions);
    }
}
