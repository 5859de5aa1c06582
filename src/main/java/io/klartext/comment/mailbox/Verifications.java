package io.klartext.comment.mailbox;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Pending verifications of mailboxes. A submission only marks its comment; the schedule of mails creates the row and
 * sends the mail.
 */
@Singleton
public class Verifications implements Sweep {
    private static final Duration TOLD_TO_BE_OVER = Duration.ofDays(30);
    private static final int BATCH = 500;
    private static final int MOST_ATTEMPTS = 10;
    private static final Sql DUE = Sql.of("""
            select v.comment_id, v.attempts, c.created_at, p.locale, p.headline
            from comment_verification v join comment c on c.id = v.comment_id
            join publication_title p on p.article_id = c.article_id
            where v.due_at <= :now and v.expires_at > :now and c.state in ('pending', 'published', 'hidden')
            order by v.due_at limit 1 for update of v skip locked""");
    // Locks mailboxes in one order, which rules out deadlocks. A mailbox is asked about its first comment.
    private static final Sql TO_ASK = Sql.of("""
            select id, email_index as mailbox, state in ('pending', 'published', 'hidden') as wanted from comment
            where ask_mailbox and email_index is not null
            order by email_index, created_at, id limit :batch for update skip locked""");
    private static final Sql ASKED = Sql.of("update comment set ask_mailbox = false where id = any(:comments)");
    private static final Sql ASK = Sql.of("""
            insert into comment_verification (comment_id, token, expires_at, due_at)
            values (:comment, :token, :expires, :now)""");
    private static final Sql LINK =
            Sql.of("select comment_id as comment, expires_at from comment_verification where token = :token");
    private static final Sql ATTEMPT = Sql.of("""
            update comment_verification set attempts = :attempt, due_at = cast(:next as timestamptz),
                   expires_at = :expires where comment_id = :comment""");
    private static final Sql ADDRESS = Sql.of("select email from comment where id = :comment");
    private static final Sql SENT = Sql.of("update comment_verification set due_at = null where comment_id = :comment");
    private static final Sql DELETE = Sql.of("""
            delete from comment_verification where comment_id in (
                select comment_id from comment_verification where expires_at <= :end
                order by expires_at limit :batch for update skip locked)""");

    private final Queries database;
    private final Mailboxes mailboxes;
    private final EmailCipher cipher;
    private final SigningKey key;
    private final CommentConfig config;
    private final Clock clock;

    Verifications(
            Queries database,
            Mailboxes mailboxes,
            EmailCipher cipher,
            SigningKey key,
            CommentConfig config,
            Clock clock) {
        this.database = database;
        this.mailboxes = mailboxes;
        this.cipher = cipher;
        this.key = key;
        this.config = config;
        this.clock = clock;
    }

    /** A known link: its comment and its expiry. */
    record Link(UUID comment, Instant expiresAt) {}

    /**
     * Requests the verification of a new comment's mailbox if the site verifies mailboxes, but not for spam and
     * rejected comments.
     */
    public void ask(Comment comment) {
        boolean taken = comment.state() == CommentState.PENDING || comment.state() == CommentState.PUBLISHED;
        if (config.verifyEmail() && taken) {
            comment.askMailbox();
        }
    }

    private record Asking(UUID id, Hash mailbox, boolean wanted) {}

    /** Creates the requested mails, at most one a day for each mailbox. */
    private void makeMails(Instant now) {
        List<Asking> asking = database.list(TO_ASK.bind("batch", BATCH), Asking.class);
        asking.stream()
                .filter(comment ->
                        comment.wanted() && mailboxes.takeMail(comment.mailbox().bytes(), now))
                .forEach(comment -> database.execute(ASK.bind("comment", comment.id())
                        .bind("token", token(comment.id()).hash())
                        .bind("expires", now.plus(config.verifyWithin()))
                        .bind("now", now)));
        if (!asking.isEmpty()) {
            database.execute(
                    ASKED.bind("comments", asking.stream().map(Asking::id).toList()));
        }
    }

    Optional<Link> find(VerificationToken token) {
        return database.find(LINK.bind("token", token.hash()), Link.class);
    }

    /** A mail that is due, and how often it was tried. */
    private record DueMail(UUID commentId, int attempts, Instant createdAt, String locale, String headline) {}

    /**
     * Reserves a due mail for the caller. Unless it is {@link #sent}, another attempt follows after a pause that
     * doubles each time; after the last attempt the mail is dropped.
     */
    @Transactional
    Optional<VerificationMail> takeDue() {
        Instant now = clock.now();
        makeMails(now);
        return database.find(DUE.bind("now", now), DueMail.class).map(mail -> take(mail, now));
    }

    private VerificationMail take(DueMail mail, Instant now) {
        int attempt = mail.attempts() + 1;
        Instant next = now.plus(Duration.ofMinutes(1L << attempt));
        database.execute(ATTEMPT.bind("attempt", attempt)
                .bind("next", attempt < MOST_ATTEMPTS ? next : null)
                .bind("expires", now.plus(config.verifyWithin()))
                .bind("comment", mail.commentId()));
        return new VerificationMail(
                mail.commentId(), mail.locale(), mail.headline(), mail.createdAt(), token(mail.commentId()));
    }

    /** The recipient of the mail. */
    @Transactional
    String address(UUID comment) {
        return cipher.decrypt(database.one(ADDRESS.bind("comment", comment), byte[].class));
    }

    @Transactional
    void sent(UUID comment) {
        database.execute(SENT.bind("comment", comment));
    }

    /** Derived from the comment, so that it need not be stored until the mail is sent. */
    private VerificationToken token(UUID comment) {
        byte[] signature = key.sign("comment verification", comment.toString().getBytes(StandardCharsets.UTF_8));
        return new VerificationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    @Override
    public String what() {
        return "e-mail verifications";
    }

    @Override
    public Duration every() {
        return config.cleanEvery();
    }

    @Override
    @Transactional
    public int sweepBatch() {
        Instant now = clock.now();
        return mailboxes.deleteExpired(now)
                + database.execute(
                        DELETE.bind("end", now.minus(TOLD_TO_BE_OVER)).bind("batch", BATCH));
    }
}
