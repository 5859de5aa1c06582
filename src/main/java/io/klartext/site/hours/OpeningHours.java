package io.klartext.site.hours;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The hours of a week at which something is open, such as comments.
 *
 * @param timeZone a name such as {@code Europe/Berlin}
 * @param weekly the hours of each week; none if it is open at all hours
 */
public record OpeningHours(
        @NotNull String timeZone,
        @NotNull @Size(max = MAX_SPANS) List<@NotNull @Valid Span> weekly) {
    static final int MAX_SPANS = 50;
    private static final int DAYS_AHEAD = 8;
    public static final OpeningHours ALWAYS = new OpeningHours("UTC", List.of());

    /** A day of the week. */
    public enum Day implements StoredEnum {
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY;

        private static Day of(DayOfWeek day) {
            return valueOf(day.name());
        }
    }

    /**
     * The hours of some days.
     *
     * @param from the time at which they begin, as {@code 08:00}
     * @param until the time at which they end, as {@code 22:00} or {@code 24:00}; if it is not later, on the next day
     */
    public record Span(
            @NotEmpty Set<@NotNull Day> days,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "must be a time like 08:00")
            String from,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00", message = "must be a time like 22:00")
            String until) {
        private static final String MIDNIGHT = "24:00";

        private Period on(LocalDate date, ZoneId zone) {
            boolean sameDay = !until.equals(MIDNIGHT) && until.compareTo(from) > 0;
            LocalTime end = until.equals(MIDNIGHT) ? LocalTime.MIN : LocalTime.parse(until);
            return new Period(
                    date.atTime(LocalTime.parse(from)).atZone(zone).toInstant(),
                    (sameDay ? date : date.plusDays(1)).atTime(end).atZone(zone).toInstant());
        }
    }

    private record Period(Instant start, Instant end) {}

    /** Adds the violations at that pointer that the annotations do not find. */
    public void check(String pointer, Violations violations) {
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            violations.add(pointer + "/timeZone", "invalid", "must be the name of a time zone, such as Europe/Berlin");
        }
    }

    /** Whether it is open at that moment, and when that changes. */
    public Openness at(Instant now) {
        if (weekly.isEmpty()) {
            return Openness.until(null);
        }
        ZoneId zone = ZoneId.of(timeZone);
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant horizon = today.plusDays(DAYS_AHEAD - 1L).atStartOfDay(zone).toInstant();
        Instant end = now;
        for (Period period : periods(today, zone)) {
            if (period.start().isAfter(end)) {
                return end.equals(now) ? new Openness(false, period.start(), null) : Openness.until(end);
            }
            end = period.end().isAfter(end) ? period.end() : end;
        }
        return end.equals(now) ? Openness.CLOSED : Openness.until(end.isBefore(horizon) ? end : null);
    }

    /** The periods that begin on the day before, on the day or later, in the order of their beginnings. */
    private List<Period> periods(LocalDate today, ZoneId zone) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate date = today.minusDays(1); date.isBefore(today.plusDays(DAYS_AHEAD)); date = date.plusDays(1)) {
            LocalDate day = date;
            Day name = Day.of(date.getDayOfWeek());
            weekly.stream()
                    .filter(span -> span.days().contains(name))
                    .map(span -> span.on(day, zone))
                    .filter(period -> period.start().isBefore(period.end()))
                    .forEach(periods::add);
        }
        periods.sort(Comparator.comparing(Period::start));
        return periods;
    }
}
