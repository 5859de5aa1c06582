package io.klartext.comment.mailbox;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.DailyHashes;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What is known of mailboxes: who proved to own one, and which got a mail of late. */
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

    /** What its owner sends along from now on. */
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

    /** Whether that token was given to the owner of that very mailbox, and still counts. */
    public boolean isOwner(WriterToken token, byte[] emailIndex, Instant now) {
        Conditions conditions = new Conditions()
                .and("token = :token", "token", token.hash())
                .and("email_index = :writer", "writer", emailIndex)
                .and("expires_at > :now", "now", now);
        return database.number("select count(*) from comment_writer" + conditions.where(), conditions) > 0;
    }

    /**
     * Whether the mailbox may get a mail now, which counts as sent then: one a day, whoever names its address how often.
     * Its lock is held by who submits.
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

    /** Deletes some tokens and mails that do not count any more; the number of deleted ones. */
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
