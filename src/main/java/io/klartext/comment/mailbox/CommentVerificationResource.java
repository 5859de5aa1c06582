package io.klartext.comment.mailbox;

import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Confirms the link in a verification mail. It is a POST, because mail scanners follow links but send no forms. */
@Path(Paths.COMMENT_VERIFICATIONS + "/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentVerificationResource {
    private final MailboxVerifying verifying;

    CommentVerificationResource(MailboxVerifying verifying) {
        this.verifying = verifying;
    }

    @POST
    @Idempotent
    public Response verify(@PathParam("token") String token) {
        return Response.ok(VerifiedMailboxView.of(verifying.verify(new VerificationToken(token))))
                .build();
    }

    /** The answer to the owner of a mailbox. */
    record VerifiedMailboxView(Instant verifiedAt, String writerToken, Instant expiresAt) {
        static VerifiedMailboxView of(VerifiedMailbox mailbox) {
            return new VerifiedMailboxView(
                    mailbox.verifiedAt(), mailbox.writer().value(), mailbox.expiresAt());
        }
    }
}
