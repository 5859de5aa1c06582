package io.klartext.moderation.desk;

import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reasons for holding and refusing comments. */
@Path(Paths.MANAGEMENT + "/moderation/reasons")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class ReasonResource {
    private static final List<String> LANGUAGES = List.of("de", "en");

    /** All reasons. */
    public record ReasonsView(List<ReasonView> items) {}

    /** A reason with the text that authors of comments see, by language. */
    public record ReasonView(Reason code, Map<String, String> texts, Set<CommentAction> actions) {
        static ReasonView of(Reason reason) {
            return new ReasonView(
                    reason,
                    LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), reason::text)),
                    reason.actions());
        }
    }

    @GET
    public ReasonsView get() {
        return new ReasonsView(
                Arrays.stream(Reason.values()).map(ReasonView::of).toList());
    }
}
