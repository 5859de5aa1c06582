package io.klartext.comment.mailbox;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentState;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Pending verifications of mailboxes. Each is a row that is written in the transaction of its comment; the mail is sent
 * after the commit.
 */
@Singleton
public class Verifications implements Sweep {
    private static final Duration TOLD_TO_BE_OVER = Duration.ofDays(30);
    private static final int BATCH = 500;
    private static final int MOST_ATTEMPTS = 10;
    private static final String DUE = """
            select v.comment_id, v.attempts, c.created_at, p.locale, p.headline
            from comment_verification v join comment c on c.id = v.comment_id
            join publication p on p.article_id = c.article_id
            where v.due_at <= :now and v.expires_at > :now and c.state in ('pending', 'published', 'hidden')
            order by v.due_at for update of v skip locked""";

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
     * Schedules the verification mail, at most one a day per mailbox, if the site verifies mailboxes. Never for spam or
     * rejected comments.
     */
    public void ask(Comment comment, Instant now) {
        boolean taken = comment.state() == CommentState.PENDING || comment.state() == CommentState.PUBLISHED;
        if (!config.verifyEmail() || !taken || !mailboxes.takeMail(comment.emailIndex(), now)) {
            return;
        }
        database.execute(
                """
                insert into comment_verification (comment_id, token, expires_at, due_at)
                values (:comment, :token, :expires, :now)""",
                new Conditions()
                        .bind("comment", comment.id())
                        .bind("token", token(comment.id()).hash())
                        .bind("expires", now.plus(config.verifyWithin()))
                        .bind("now", now));
    }

    Optional<Link> find(VerificationToken token) {
        Conditions conditions = new Conditions().and("token = :token", "token", token.hash());
        return database
                .list(
                        "select comment_id, expires_at from comment_verification" + conditions.where(),
                        conditions,
                        1,
                        row -> new Link(row.get("comment_id", UUID.class), row.get("expires_at", Instant.class)))
                .stream()
                .findFirst();
    }

    /**
     * Reserves a due mail for the caller. Unless it is {@link #sent}, another attempt follows after a pause that
     * doubles each time; after the last attempt the mail is dropped.
     */
    @Transactional
    Optional<VerificationMail> takeDue() {
        Instant now = clock.now();
        return database.list(DUE, new Conditions().bind("now", now), 1, row -> take(row, now)).stream()
                .findFirst();
    }

    private VerificationMail take(Tuple row, Instant now) {
        UUID comment = row.get("comment_id", UUID.class);
        int attempt = row.get("attempts", Integer.class) + 1;
        Instant next = now.plus(Duration.ofMinutes(1L << attempt));
        database.execute(
                """
                update comment_verification set attempts = :attempt, due_at = cast(:next as timestamptz),
                       expires_at = :expires where comment_id = :comment""",
                new Conditions()
                        .bind("attempt", attempt)
                        .bind("next", attempt < MOST_ATTEMPTS ? next : null)
                        .bind("expires", now.plus(config.verifyWithin()))
                        .bind("comment", comment));
        return new VerificationMail(
                comment,
                row.get("locale", String.class),
                row.get("headline", String.class),
                row.get("created_at", Instant.class),
                token(comment));
    }

    /** The recipient of the mail. */
    @Transactional
    String address(UUID comment) {
        Conditions conditions = new Conditions().and("id = :comment", "comment", comment);
        return database
                .list(
                        "select email from comment" + conditions.where(),
                        conditions,
                        1,
                        row -> row.get("email", byte[].class))
                .stream()
                .findFirst()
                .map(cipher::decrypt)
                .orElseThrow();
    }

    @Transactional
    void sent(UUID comment) {
        database.execute(
                "update comment_verification set due_at = null where comment_id = :comment",
                new Conditions().bind("comment", comment));
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
                        """
                        delete from comment_verification where comment_id in (
                            select comment_id from comment_verification where expires_at <= :end
                            order by expires_at limit :batch for update skip locked)""",
                        new Conditions().bind("end", now.minus(TOLD_TO_BE_OVER)).bind("batch", BATCH));
    }
}
