package io.klartext.comment.screening;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.Hash;
import io.klartext.comment.mailbox.EmailCipher;
import io.klartext.comment.network.CommentIpAddresses;
import io.klartext.comment.network.IpAddress;
import io.klartext.comment.network.IpNetwork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Looks at further texts of comments, so that what is known of a comment is known of what it says. */
@Singleton
public class Rescreening {
    private final Screening screening;
    private final CommentRepository comments;
    private final CommentIpAddresses ipAddresses;
    private final EmailCipher cipher;

    Rescreening(Screening screening, CommentRepository comments, CommentIpAddresses ipAddresses, EmailCipher cipher) {
        this.screening = screening;
        this.comments = comments;
        this.ipAddresses = ipAddresses;
        this.cipher = cipher;
    }

    /** Looks again at what the comment says once no edit waits any more: what is known holds for this text then. */
    public void settle(Comment comment, Instant now) {
        Verdict verdict = at(comment.text(), comment, now);
        comment.attention().suspect(verdict.suspicion());
        comment.mask(verdict.text(), verdict.name());
        verdict.grounds().keep();
    }

    /** Judges the text as if the comment said it. */
    public Verdict at(String text, Comment comment, Instant now) {
        return screening.screen(new ScreenedComment(
                comment.id(),
                comment.articleId(),
                comments.localeOf(comment.articleId()),
                comment.said(cipher.decrypt(comment.email())).withText(text),
                ipAddresses
                        .find(comment.id())
                        .flatMap(IpAddress::of)
                        .map(IpNetwork::around)
                        .orElse(List.of()),
                comment.isOfOwner(),
                new Hash(comment.emailIndex()),
                now));
    }
}
