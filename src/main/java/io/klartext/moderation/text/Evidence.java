package io.klartext.moderation.text;

import java.util.UUID;

/**
 * A part of the original text that a signal has found.
 *
 * @param start its first UTF-16 unit
 * @param end the unit behind its last
 * @param rule the rule that matched, null if it was none
 */
public record Evidence(int start, int end, UUID rule) {
    /** Whether both overlap. */
    public boolean overlaps(Evidence other) {
        return start < other.end && other.start < end;
    }

    public static Evidence at(int start, int end) {
        return new Evidence(start, end, null);
    }
}
