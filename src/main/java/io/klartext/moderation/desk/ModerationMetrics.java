package io.klartext.moderation.desk;

import io.klartext.comment.Reason;
import io.klartext.moderation.desk.DeskMetrics.Kind;
import io.klartext.moderation.desk.DeskMetrics.Times;
import io.klartext.moderation.desk.DeskMetrics.Waiting;
import io.klartext.moderation.signal.Signals;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures the work of moderators. */
@Singleton
public class ModerationMetrics {
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final String TIMES = """
            select p.reason, cast(extract(epoch from d.at - p.at) as double precision) as seconds
            from decision d join decision p on p.comment_id = d.comment_id and p.number = d.number - 1
            where d.actor = 'moderator' and d.from_state in ('pending', 'hidden') and d.at > :since""";
    private static final String NUMBERS = """
            select waiting.*, decided.*, refused.* from
            (select count(*) as open, min(""" + QueueFilter.SINCE + """
            ) as oldest from comment c where c.waiting <> 'unreviewed') waiting,
            (select count(*) as decided, percentile_cont(0.5) within group (order by seconds) as median,
                    percentile_cont(0.95) within group (order by seconds) as slow
             from (""" + TIMES + """
            ) times) decided,
            (select count(*) as refused, count(*) filter (where exists (
                        select from decision n where n.comment_id = d.comment_id and n.number > d.number
                        and n.action = 'approve')) as overturned
             from decision d
             where d.actor = 'moderator' and d.action in ('reject', 'mark_spam') and d.at > :since)
                refused""";
    private static final String BY_SIGNAL = """
            select g.code, count(*) as open from comment c join comment_signal g on g.comment_id = c.id and g.decisive
            where c.waiting <> 'unreviewed' group by g.code order by count(*) desc, g.code""";

    private static final String BY_KIND =
            "select c.waiting, count(*) as open from comment c where c.waiting is not null group by c.waiting";
    private static final String BY_REASON =
            """
            select times.reason, count(*) as decided,
                   percentile_cont(0.5) within group (order by seconds) as median,
                   percentile_cont(0.95) within group (order by seconds) as slow
            from (""" + TIMES + ") times group by times.reason order by count(*) desc, times.reason";

    private final Queries database;
    private final Clock clock;

    ModerationMetrics(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The current metrics. Executes four statements. */
    public DeskMetrics measure() {
        Conditions window = new Conditions().bind("since", clock.now().minus(WINDOW));
        List<Waiting> bySignal = database.list(
                BY_SIGNAL,
                new Conditions(),
                Signals.CODES.size(),
                row -> new Waiting(row.get("code", String.class), row.get("open", Long.class)));
        return database.list(NUMBERS, window, 1, row -> metrics(row, byKind(), byReason(window), bySignal))
                .get(0);
    }

    /** All kinds, including those without waiting comments. */
    private List<Kind> byKind() {
        Map<WaitingKind, Long> open = new EnumMap<>(WaitingKind.class);
        database.list(
                        BY_KIND,
                        new Conditions(),
                        WaitingKind.values().length,
                        row -> new Kind(WaitingKind.of(row.get("waiting", String.class)), row.get("open", Long.class)))
                .forEach(kind -> open.put(kind.waiting(), kind.open()));
        return Arrays.stream(WaitingKind.values())
                .map(kind -> new Kind(kind, open.getOrDefault(kind, 0L)))
                .toList();
    }

    private List<Times> byReason(Conditions window) {
        return database.list(BY_REASON, window, Reason.values().length + 1, ModerationMetrics::times);
    }

    private static Times times(Tuple row) {
        String reason = row.get("reason", String.class);
        return new Times(
                reason == null ? null : Reason.of(reason),
                row.get("decided", Long.class),
                row.get("median", Double.class),
                row.get("slow", Double.class));
    }

    private static DeskMetrics metrics(Tuple row, List<Kind> byKind, List<Times> byReason, List<Waiting> bySignal) {
        long refused = row.get("refused", Long.class);
        long overturned = row.get("overturned", Long.class);
        return new DeskMetrics(
                row.get("open", Long.class),
                row.get("oldest", Instant.class),
                row.get("decided", Long.class),
                row.get("median", Double.class),
                row.get("slow", Double.class),
                refused,
                overturned,
                refused == 0 ? null : (double) overturned / refused,
                byKind,
                byReason,
                bySignal);
    }
}
