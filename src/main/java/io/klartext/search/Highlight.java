package io.klartext.search;

import java.util.List;

/**
 * A text in which something matched.
 *
 * @param field the member of the article: headline, kicker, lead or body
 * @param key the key of the block in the body; null for other members
 * @param segments the text in pieces; of a long text, only the part around the first match
 */
public record Highlight(String field, String key, List<Segment> segments) {
    /** A piece of the text. */
    public record Segment(String text, boolean match) {}
}
