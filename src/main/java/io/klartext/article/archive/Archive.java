package io.klartext.article.archive;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Counts published articles by month. Java computes the months: its time zones differ from those of PostgreSQL. */
@Singleton
class Archive {
    private static final Sql SPAN = Sql.of("""
            select min(p.published_at) as first, max(p.published_at) as last from publication p
            where {filter} and is_public(p.published_at, p.unpublish_at, :now)""");

    private static final Sql COUNTS = Sql.of("""
            select width_bucket(p.published_at, cast(:beginnings as timestamptz[])) as place, count(*) as count
            from publication p where {filter} and is_public(p.published_at, p.unpublish_at, :now)
            group by 1 order by 1 desc""");

    private final Queries database;
    private final Clock clock;

    Archive(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The moments of the first and the last article; null if there is none. */
    record Span(Instant first, Instant last) {}

    /** @param place the month, counted from 1 */
    record Count(int place, long count) {}

    /** The months with articles in these languages, the latest first. Executes two statements. */
    List<ArchiveMonth> months(Locales locales, ZoneId zone) {
        Instant now = clock.now();
        Span span = database.one(bound(SPAN, locales, now), Span.class);
        if (span.first() == null) {
            return List.of();
        }
        List<YearMonth> months = months(span, zone);
        List<Instant> beginnings =
                months.stream().map(month -> beginning(month, zone)).toList();
        return database.list(bound(COUNTS, locales, now).bind("beginnings", beginnings), Count.class).stream()
                // An earlier article may have been published in between.
                .filter(count -> count.place() > 0)
                .map(count -> month(months.get(count.place() - 1), count.count(), zone))
                .toList();
    }

    private static Sql bound(Sql sql, Locales locales, Instant now) {
        ArticleFilter filter = new ArticleFilter(locales, List.of(), List.of());
        return sql.with("filter", filter.ofPublications()).bind("now", now);
    }

    private static List<YearMonth> months(Span span, ZoneId zone) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(span.last().atZone(zone));
        for (YearMonth month = YearMonth.from(span.first().atZone(zone)); !month.isAfter(last); ) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }

    private static ArchiveMonth month(YearMonth month, long count, ZoneId zone) {
        return new ArchiveMonth(month.toString(), count, beginning(month, zone), beginning(month.plusMonths(1), zone));
    }

    private static Instant beginning(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
