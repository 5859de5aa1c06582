package io.klartext.comment.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.desk.ManagedComments.Sort;
import io.klartext.comment.desk.ManagedComments.Wanted;
import io.klartext.comment.reason.Reasons;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import jakarta.ws.rs.QueryParam;
import java.util.Map;

/** The filters of the list of all comments. */
public class ManagedCommentParameters {
    private static final int MAX_WORDS = 200;
    private static final Map<String, Sort> SORTS = Map.of("newest", Sort.NEWEST, "oldest", Sort.OLDEST);

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

    Wanted wanted(Reasons reasons) {
        if (words != null && words.length() > MAX_WORDS) {
            throw new Failure.BadParameter("q", "'q' may have " + MAX_WORDS + " characters at most.");
        }
        return new Wanted(
                Parameters.oneOf("state", state, CommentState.class),
                Parameters.id("article", article),
                reasons.parse("reason", reason),
                Parameters.time("since", since),
                words);
    }

    Sort sort() {
        return Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS);
    }
}
