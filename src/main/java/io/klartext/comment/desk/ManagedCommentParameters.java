package io.klartext.comment.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.desk.ManagedComments.Filter;
import io.klartext.comment.desk.ManagedComments.Sort;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The filters of the list of all comments. */
public class ManagedCommentParameters {
    private static final int MAX_WORDS = 200;
    private static final Map<String, Sort> SORTS = Map.of("newest", Sort.NEWEST, "oldest", Sort.OLDEST);
    private static final Map<String, CommentState> STATES = byName(CommentState.values(), CommentState::value);
    private static final Map<String, Reason> REASONS = byName(Reason.values(), Reason::value);

    @QueryParam("state")
    String state;

    @QueryParam("article")
    String article;

    @QueryParam("reason")
    String reason;

    @QueryParam("since")
    String since;

    @QueryParam("q")
    String words;

    @QueryParam("sort")
    String sort;

    Filter filter() {
        if (words != null && words.length() > MAX_WORDS) {
            throw new Failure.BadParameter("q", "'q' may have " + MAX_WORDS + " characters at most.");
        }
        return new Filter(
                Parameters.oneOf("state", state, null, STATES),
                Parameters.id("article", article),
                Parameters.oneOf("reason", reason, null, REASONS),
                Parameters.time("since", since),
                words);
    }

    Sort sort() {
        return Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS);
    }

    private static <T> Map<String, T> byName(T[] constants, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> byName.put(name.apply(constant), constant));
        return byName;
    }
}
