package io.klartext.comment;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Looks at further texts of comments, so that what is known of a comment is known of what it says. */
@Singleton
class FurtherLooks {
    private final Screening screening;
    private final CommentRepository comments;
    private final Addresses addresses;

    FurtherLooks(Screening screening, CommentRepository comments, Addresses addresses) {
        this.screening = screening;
        this.comments = comments;
        this.addresses = addresses;
    }

    /** Judges the text as if the comment said it. */
    Verdict at(String text, Comment comment, Instant now) {
        return screening.screen(new ScreenedComment(
                comment.id(),
                comment.articleId(),
                comments.localeOf(comment.articleId()),
                comment.said(addresses.decrypt(comment.email())).withText(text),
                new Hash(comment.emailIndex()),
                now));
    }
}
