package io.klartext.site.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.site.hours.OpeningHours.Day;
import io.klartext.site.hours.OpeningHours.Span;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When it is open in Berlin. */
class OpeningHoursTest {
    private static final Set<Day> ALL = EnumSet.allOf(Day.class);

    private static OpeningHours berlin(Span... weekly) {
        return new OpeningHours("Europe/Berlin", List.of(weekly));
    }

    private static Openness at(String moment, Span... weekly) {
        return berlin(weekly).at(Instant.parse(moment));
    }

    private static Openness closedUntil(String moment) {
        return new Openness(false, Instant.parse(moment), null);
    }

    private static Openness openUntil(String moment) {
        return Openness.until(Instant.parse(moment));
    }

    @Test
    void it_is_open_from_the_first_minute_to_before_the_last() {
        Span day = new Span(ALL, "08:00", "22:00");
        assertEquals(closedUntil("2026-11-30T07:00:00Z"), at("2026-11-30T06:59:59Z", day));
        assertEquals(openUntil("2026-11-30T21:00:00Z"), at("2026-11-30T07:00:00Z", day));
        assertEquals(openUntil("2026-11-30T21:00:00Z"), at("2026-11-30T20:59:59Z", day));
        assertEquals(closedUntil("2026-12-01T07:00:00Z"), at("2026-11-30T21:00:00Z", day));
    }

    @Test
    void hours_may_end_on_the_next_day_and_meet_other_hours() {
        Span evening = new Span(Set.of(Day.MONDAY), "20:00", "02:00");
        assertEquals(openUntil("2026-12-01T01:00:00Z"), at("2026-12-01T00:30:00Z", evening));
        assertEquals(closedUntil("2026-12-07T19:00:00Z"), at("2026-12-01T01:00:00Z", evening));
        Span morning = new Span(Set.of(Day.TUESDAY), "02:00", "10:00");
        assertEquals(openUntil("2026-12-01T09:00:00Z"), at("2026-11-30T20:00:00Z", morning, evening));
        Span midnight = new Span(Set.of(Day.MONDAY), "10:00", "24:00");
        assertEquals(openUntil("2026-11-30T23:00:00Z"), at("2026-11-30T22:59:59Z", midnight));
    }

    @Test
    void what_never_closes_has_no_end() {
        assertEquals(Openness.until(null), at("2026-11-30T12:00:00Z"));
        assertEquals(Openness.until(null), at("2026-11-30T12:00:00Z", new Span(ALL, "00:00", "24:00")));
        assertEquals(Openness.until(null), at("2026-11-30T12:00:00Z", new Span(ALL, "06:00", "06:00")));
    }

    @Test
    void the_clock_of_the_place_counts_when_it_is_put_forward_and_back() {
        Span day = new Span(ALL, "08:00", "22:00");
        assertEquals(closedUntil("2026-03-29T06:00:00Z"), at("2026-03-28T21:00:00Z", day));
        assertEquals(closedUntil("2026-10-25T07:00:00Z"), at("2026-10-24T20:00:00Z", day));
        // There is no such hour in this night.
        Span skipped = new Span(Set.of(Day.SUNDAY), "02:00", "03:00");
        assertEquals(closedUntil("2026-04-05T00:00:00Z"), at("2026-03-29T00:30:00Z", skipped));
    }

    @Test
    void what_ends_for_good_does_not_open_again() {
        Instant now = Instant.parse("2026-11-30T12:00:00Z");
        Instant end = Instant.parse("2026-11-30T15:00:00Z");
        assertEquals(openUntil("2026-11-30T15:00:00Z"), Openness.until(null).endingAt(end, now));
        assertEquals(
                openUntil("2026-11-30T14:00:00Z"),
                openUntil("2026-11-30T14:00:00Z").endingAt(end, now));
        assertEquals(Openness.CLOSED, closedUntil("2026-11-30T15:00:00Z").endingAt(end, now));
        assertEquals(
                closedUntil("2026-11-30T14:00:00Z"),
                closedUntil("2026-11-30T14:00:00Z").endingAt(end, now));
        assertEquals(Openness.CLOSED, Openness.until(null).endingAt(now, now));
    }
}
