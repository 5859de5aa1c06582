package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.moderation.signal.Signals;
import io.klartext.platform.http.request.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The filters of the queue. */
public class QueueParameters {
    private static final int MOST_REPORTS = 1000;
    private static final Map<String, WaitingKind> KINDS = byName(List.of(WaitingKind.values()), WaitingKind::value);
    private static final Map<String, Reason> REASONS = byName(List.of(Reason.values()), Reason::value);
    private static final Map<String, CommentState> STATES =
            byName(List.of(CommentState.PENDING, CommentState.HIDDEN, CommentState.PUBLISHED), CommentState::value);

    @QueryParam("waiting")
    String waiting;

    @QueryParam("state")
    String state;

    @QueryParam("reason")
    String reason;

    @QueryParam("signal")
    String signal;

    @QueryParam("article")
    String article;

    @QueryParam("language")
    String language;

    @QueryParam("before")
    String before;

    @QueryParam("reported")
    String reported;

    QueueFilter filter() {
        return new QueueFilter(
                Parameters.oneOf("waiting", waiting, null, KINDS),
                Parameters.oneOf("state", state, null, STATES),
                Parameters.oneOf("reason", reason, null, REASONS),
                Parameters.oneOf("signal", signal, null, Signals.CODES.toArray(String[]::new)),
                Parameters.id("article", article),
                Parameters.oneOf("language", language, null, "de", "en"),
                Parameters.time("before", before),
                reported == null ? null : Parameters.integer("reported", reported, 1, 1, MOST_REPORTS));
    }

    private static <T> Map<String, T> byName(List<T> constants, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        constants.forEach(constant -> byName.put(name.apply(constant), constant));
        return byName;
    }
}
