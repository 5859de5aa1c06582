package io.klartext.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Looks at further texts of comments, so that what is known of a comment is known of what it says. */
@Singleton
class FurtherLooks {
    private final Screening screening;
    private final CommentRepository comments;
    private final CommentOrigins origins;
    private final Addresses addresses;

    FurtherLooks(Screening screening, CommentRepository comments, CommentOrigins origins, Addresses addresses) {
        this.screening = screening;
        this.comments = comments;
        this.origins = origins;
        this.addresses = addresses;
    }

    /** Looks again at what the comment says once no edit waits any more: what is known holds for this text then. */
    void settle(Comment comment, Instant now) {
        Verdict verdict = at(comment.text(), comment, now);
        comment.attention().suspect(verdict.suspicion());
        comment.mask(verdict.text(), verdict.name());
    }

    /** Judges the text as if the comment said it. */
    Verdict at(String text, Comment comment, Instant now) {
        return screening.screen(new ScreenedComment(
                comment.id(),
                comment.articleId(),
                comments.localeOf(comment.articleId()),
                comment.said(addresses.decrypt(comment.email())).withText(text),
                origins.find(comment.id())
                        .flatMap(Network::of)
                        .map(NetworkRange::around)
                        .orElse(List.of()),
                comment.isOfOwner(),
                new Hash(comment.emailIndex()),
                now));
    }
}
