package io.klartext.moderation.metrics;

import io.klartext.moderation.desk.WaitingKind;
import io.klartext.moderation.metrics.DeskMetrics.Day;
import io.klartext.moderation.metrics.DeskMetrics.Kind;
import io.klartext.moderation.metrics.DeskMetrics.Times;
import io.klartext.moderation.metrics.DeskMetrics.Waiting;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures the work of moderators. */
@Singleton
public class ModerationMetrics {
    private static final double DECIMALS = 10_000;

    // How long comments waited, in whole seconds: the median and the 95th percentile.
    private static final String PERCENTILES = """
            cast(percentile_cont(0.5) within group (order by extract(epoch from d.acted_at - d.waiting_since))
                 filter (where {waited}) as bigint) as median_seconds,
            cast(percentile_cont(0.95) within group (order by extract(epoch from d.acted_at - d.waiting_since))
                 filter (where {waited}) as bigint) as p95_seconds""";
    private static final String WAITED = "d.from_state in ('pending', 'hidden')";
    private static final String REFUSED = "d.action in ('reject', 'mark_spam')";
    private static final String IN_PERIOD = "d.acted_at >= :since and d.acted_at < :until";
    private static final Sql NUMBERS = Sql.of("""
            select (select count(*) from moderated_comment c where c.waiting <> 'unreviewed') as open,
                   (select min(c.waiting_since) from moderated_comment c where c.waiting <> 'unreviewed') as oldest_since,
                   decided.* from
            (select count(*) filter (where {waited}) as decided, {percentiles},
                    count(*) filter (where {refused}) as refused, count(*) filter (where {refused} and exists (
                        select from moderator_decision n
                        where n.comment_id = d.comment_id and n.number > d.number and n.action = 'approve'))
                        as overturned
             from moderator_decision d where {in_period}) decided""")
            .with("percentiles", PERCENTILES)
            .with("waited", WAITED)
            .with("refused", REFUSED)
            .with("in_period", IN_PERIOD);
    private static final Sql BY_KIND = Sql.of("""
            select c.waiting, count(*) as open from moderated_comment c where c.waiting is not null
            group by c.waiting""");
    private static final Sql BY_REASON =
            Sql.of("""
            select d.waiting_reason as reason, count(*) as decided, {percentiles}
            from moderator_decision d where {waited} and d.waiting_since is not null and {in_period}
            group by d.waiting_reason order by count(*) desc, d.waiting_reason""").with("percentiles", PERCENTILES).with("waited", WAITED).with("in_period", IN_PERIOD);
    private static final Sql BY_SIGNAL = Sql.of("""
            select g.code as signal, count(*) as open
            from moderated_comment c join comment_signal g on g.comment_id = c.id and g.decisive
            where c.waiting <> 'unreviewed' group by g.code order by count(*) desc, g.code""");
    private static final Sql BY_DAY = Sql.of("""
            select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(came.received, 0) as received,
                   coalesce(done.decided, 0) as decided, coalesce(done.refused, 0) as refused, done.median_seconds,
                   done.p95_seconds
            from generate_series(date_trunc('day', :since at time zone 'UTC'), :until at time zone 'UTC', '1 day')
                 as days (day)
            left join (
                select date_trunc('day', c.created_at at time zone 'UTC') as day, count(*) as received
                from moderated_comment c
                where c.created_at >= :since and c.created_at < :until and not c.staff group by 1) came using (day)
            left join (
                select date_trunc('day', d.acted_at at time zone 'UTC') as day,
                       count(*) filter (where {waited}) as decided, count(*) filter (where {refused}) as refused,
                       {percentiles}
                from moderator_decision d where {in_period} group by 1) done using (day)
            where days.day < :until at time zone 'UTC' order by days.day""")
            .with("percentiles", PERCENTILES)
            .with("waited", WAITED)
            .with("refused", REFUSED)
            .with("in_period", IN_PERIOD);

    private final Queries database;

    ModerationMetrics(Queries database) {
        this.database = database;
    }

    private record Numbers(
            long open,
            Instant oldestSince,
            long decided,
            Long medianSeconds,
            Long p95Seconds,
            long refused,
            long overturned) {}

    /** The metrics of a period, and the comments that wait now. Executes five statements. */
    public DeskMetrics measure(Period period) {
        Numbers numbers = database.one(period.in(NUMBERS), Numbers.class);
        return new DeskMetrics(
                period.since(),
                period.until(),
                numbers.open(),
                numbers.oldestSince(),
                numbers.decided(),
                numbers.medianSeconds(),
                numbers.p95Seconds(),
                numbers.refused(),
                numbers.overturned(),
                share(numbers.overturned(), numbers.refused()),
                byKind(),
                database.list(period.in(BY_REASON), Times.class),
                database.list(BY_SIGNAL, Waiting.class),
                database.list(period.in(BY_DAY), Day.class));
    }

    /** The share, rounded to four decimals; null if the whole is 0. */
    private static Double share(long part, long whole) {
        return whole == 0 ? null : Math.round(DECIMALS * part / whole) / DECIMALS;
    }

    /** All kinds, including those without waiting comments. */
    private List<Kind> byKind() {
        Map<WaitingKind, Long> open =
                database.list(BY_KIND, Kind.class).stream().collect(Collectors.toMap(Kind::waiting, Kind::open));
        return Arrays.stream(WaitingKind.values())
                .map(kind -> new Kind(kind, open.getOrDefault(kind, 0L)))
                .toList();
    }
}
