package io.klartext.comment.mailbox;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.DailyHashes;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Verified mailboxes, and the times of mails. */
@Singleton
public class Mailboxes {
    private static final int BATCH = 500;
    private static final String USE = "comment mailbox";
    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    private final Queries database;
    private final DailyHashes hashes;
    private final CommentConfig config;

    Mailboxes(Queries database, DailyHashes hashes, CommentConfig config) {
        this.database = database;
        this.hashes = hashes;
        this.config = config;
    }

    /** Issues a token that the owner sends with later comments. */
    VerifiedMailbox remember(byte[] emailIndex, Instant now) {
        VerifiedMailbox mailbox = new VerifiedMailbox(now, WriterToken.random(), now.plus(config.trustFor()));
        database.execute(
                "insert into comment_writer (token, email_index, expires_at) values (:token, :writer, :expires)",
                new Conditions()
                        .bind("token", mailbox.writer().hash())
                        .bind("writer", emailIndex)
                        .bind("expires", mailbox.expiresAt()));
        return mailbox;
    }

    /** Whether the token belongs to that mailbox and is valid. */
    public boolean isOwner(WriterToken token, byte[] emailIndex, Instant now) {
        Conditions conditions = new Conditions()
                .and("token = :token", "token", token.hash())
                .and("email_index = :writer", "writer", emailIndex)
                .and("expires_at > :now", "now", now);
        return database.number("select count(*) from comment_writer" + conditions.where(), conditions) > 0;
    }

    /**
     * Whether the mailbox may get a mail now, at most one a day; if so, the mail counts as sent. The submission holds
     * the lock of the mailbox.
     */
    boolean takeMail(byte[] emailIndex, Instant now) {
        Instant start = now.minus(BETWEEN_MAILS);
        Conditions recent = new Conditions()
                .and("mailbox in (:mailboxes)", "mailboxes", hashes.of(emailIndex, USE, start, now))
                .and("at > :start", "start", start);
        if (database.number("select count(*) from comment_mailing" + recent.where(), recent) > 0) {
            return false;
        }
        database.execute(
                "insert into comment_mailing (mailbox, at) values (:mailbox, :now)",
                new Conditions()
                        .bind("mailbox", hashes.of(emailIndex, USE, now))
                        .bind("now", now));
        return true;
    }

    /** Deletes a batch of expired tokens and mails; returns their number. */
    int deleteExpired(Instant now) {
        return database.execute("""
                        delete from comment_writer where token in (
                            select token from comment_writer where expires_at <= :now
                            order by expires_at limit :batch for update skip locked)""", new Conditions().bind("now", now).bind("batch", BATCH))
                + database.execute(
                        """
                        delete from comment_mailing where ctid = any (array(
                            select ctid from comment_mailing where at <= :end limit :batch for update skip locked))""",
                        new Conditions().bind("end", now.minus(BETWEEN_MAILS)).bind("batch", BATCH));
    }
}
