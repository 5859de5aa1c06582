package io.klartext.comment.submission;

import io.klartext.platform.http.request.Paths;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Proof-of-work challenges for comment forms. */
@Path(Paths.DELIVERY + "/comment-challenge")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentChallengeResource {
    private final ProofOfWork work;

    CommentChallengeResource(ProofOfWork work) {
        this.work = work;
    }

    @GET
    public Response get() {
        return Response.ok(work.issue())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
