package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.reason.Reasons;
import io.klartext.moderation.signal.Signals;
import io.klartext.platform.http.request.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the queue. */
public class QueueParameters {
    private static final int MOST_REPORTS = 1000;
    private static final Map<String, CommentState> STATES = Stream.of(
                    CommentState.PENDING, CommentState.HIDDEN, CommentState.PUBLISHED)
            .collect(Collectors.toMap(CommentState::value, Function.identity(), (a, b) -> a, TreeMap::new));

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

    QueueFilter filter(Reasons reasons) {
        return new QueueFilter(
                Parameters.oneOf("waiting", waiting, WaitingKind.class),
                Parameters.oneOf("state", state, null, STATES),
                reasons.parse("reason", reason),
                Parameters.oneOf("signal", signal, null, Signals.CODES.toArray(String[]::new)),
                Parameters.id("article", article),
                Parameters.oneOf("language", language, null, "de", "en"),
                Parameters.time("before", before),
                reported == null ? null : Parameters.integer("reported", reported, 1, 1, MOST_REPORTS));
    }
}
