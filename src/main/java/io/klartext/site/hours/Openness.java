package io.klartext.site.hours;

import java.time.Instant;

/**
 * Whether something is open, and when that changes.
 *
 * @param open whether it is open now
 * @param opensAt if it is closed: when it will be open again; null for never
 * @param closesAt if it is open: when it will be closed; null for never
 */
public record Openness(boolean open, Instant opensAt, Instant closesAt) {
    public static final Openness CLOSED = new Openness(false, null, null);

    /** Open until that moment; null if it stays open. */
    public static Openness until(Instant closesAt) {
        return new Openness(true, null, closesAt);
    }

    /** The same, but closed for good from that moment on; null for never. */
    public Openness endingAt(Instant end, Instant now) {
        if (end == null) {
            return this;
        }
        if (!now.isBefore(end) || (!open && opensAt != null && !opensAt.isBefore(end))) {
            return CLOSED;
        }
        return open && (closesAt == null || end.isBefore(closesAt)) ? until(end) : this;
    }

    /** The next moment at which it changes; null if it stays. */
    public Instant nextChange() {
        return open ? closesAt : opensAt;
    }
}
