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

/** Screens later texts of comments, so that the stored findings belong to the current text. */
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

    /** Screens the current text again after a waiting edit was discarded, so that the findings belong to this text. */
    public void settle(Comment comment, Instant now) {
        Verdict verdict = at(comment.text(), comment, now);
        comment.attention().suspect(verdict.suspicion());
        comment.mask(verdict.text(), verdict.name());
        verdict.grounds().keep();
    }

    /** Judges another text of the comment. */
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
