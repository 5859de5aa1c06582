package io.klartext.comment.mailbox;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.DailyHashes;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Verified mailboxes, and the times of mails. */
@Singleton
public class Mailboxes {
    private static final int BATCH = 500;
    private static final String USE = "comment mailbox";
    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);
    private static final Sql REMEMBER = Sql.of("""
            insert into comment_writer (token, email_index, expires_at) values (:token, :writer, :expires)""");
    private static final Sql OWNER = Sql.of("""
            select from comment_writer where token = :token and email_index = :writer and expires_at > :now""");
    private static final Sql MAILED = Sql.of("""
            select from comment_mailing where mailbox = any(:mailboxes) and mailed_at > :start""");
    private static final Sql COUNT_MAIL =
            Sql.of("insert into comment_mailing (mailbox, mailed_at) values (:mailbox, :now)");
    private static final Sql DELETE_WRITERS = Sql.of("""
            delete from comment_writer where token in (
                select token from comment_writer where expires_at <= :now
                order by expires_at limit :batch for update skip locked)""");
    private static final Sql DELETE_MAILS = Sql.of("""
            delete from comment_mailing where ctid = any (array(
                select ctid from comment_mailing where mailed_at <= :end limit :batch for update skip locked))""");

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
        database.execute(REMEMBER.bind("token", mailbox.writer().hash())
                .bind("writer", emailIndex)
                .bind("expires", mailbox.expiresAt()));
        return mailbox;
    }

    /** Whether the token belongs to that mailbox and is valid. */
    public boolean isOwner(WriterToken token, byte[] emailIndex, Instant now) {
        return database.exists(
                OWNER.bind("token", token.hash()).bind("writer", emailIndex).bind("now", now));
    }

    /**
     * Whether the mailbox may get a mail now, at most one a day; if so, the mail counts as sent. Requests
     * for another mail to the same mailbox wait until the transaction ends.
     */
    boolean takeMail(byte[] emailIndex, Instant now) {
        Instant start = now.minus(BETWEEN_MAILS);
        List<byte[]> hashed = hashes.of(emailIndex, USE, start, now);
        database.lock("mails to " + HexFormat.of().formatHex(emailIndex));
        if (database.exists(MAILED.bind("mailboxes", hashed).bind("start", start))) {
            return false;
        }
        database.execute(
                COUNT_MAIL.bind("mailbox", hashed.get(hashed.size() - 1)).bind("now", now));
        return true;
    }

    /** Deletes a batch of expired tokens and mails; returns their number. */
    int deleteExpired(Instant now) {
        return database.execute(DELETE_WRITERS.bind("now", now).bind("batch", BATCH))
                + database.execute(
                        DELETE_MAILS.bind("end", now.minus(BETWEEN_MAILS)).bind("batch", BATCH));
    }
}
