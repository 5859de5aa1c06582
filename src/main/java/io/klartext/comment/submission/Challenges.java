package io.klartext.comment.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/** Issues challenges and accepts each solution once. */
@Singleton
public class Challenges {
    private static final int BATCH = 500;
    private static final int SALT_BYTES = 12;
    private static final HexFormat HEX = HexFormat.of();
    private static final Sql USE = Sql.of("""
            insert into used_challenge (challenge, expires_at) values (:challenge, :expires)
            on conflict on constraint pk_used_challenge do nothing""");
    private static final Sql DELETE = Sql.of("""
            delete from used_challenge where challenge in (
                select challenge from used_challenge where expires_at <= :now order by expires_at limit :batch
                for update skip locked)""");

    private final Queries database;
    private final SigningKey key;
    private final ObjectMapper json;

    Challenges(Queries database, SigningKey key, ObjectMapper json) {
        this.database = database;
        this.key = key;
        this.json = json;
    }

    /** The result of checking a solution. */
    public enum Outcome {
        ACCEPTED,
        /** It does not solve a challenge of this installation. */
        WRONG,
        EXPIRED,
        /** It was used before. */
        USED
    }

    /**
     * A new challenge.
     *
     * @param cost the largest number of attempts; on average half of that
     */
    public Challenge issue(int cost, Instant expiresAt) {
        String salt = HEX.formatHex(Ids.secret(SALT_BYTES)) + "?expires=" + expiresAt.getEpochSecond() + "&";
        long number =
                Long.remainderUnsigned(ByteBuffer.wrap(Ids.secret(Long.BYTES)).getLong(), cost + 1L);
        String challenge = HEX.formatHex(Sha256.of(salt + number));
        return new Challenge(Challenge.SHA_256, challenge, cost, salt, signature(challenge));
    }

    /**
     * Records that a solution was used, in the running transaction. If the same solution is sent twice at the same
     * time, to any servers, the second request waits for the end of the first transaction.
     */
    @Transactional
    public Outcome redeem(String payload, Instant now) {
        Solution solution = Solution.of(payload, json).orElse(null);
        if (solution == null || !isOurs(solution) || !solution.isRight()) {
            return Outcome.WRONG;
        }
        if (!now.isBefore(solution.expiresAt())) {
            return Outcome.EXPIRED;
        }
        int kept = database.execute(
                USE.bind("challenge", HEX.parseHex(solution.challenge())).bind("expires", solution.expiresAt()));
        return kept == 1 ? Outcome.ACCEPTED : Outcome.USED;
    }

    private boolean isOurs(Solution solution) {
        return MessageDigest.isEqual(
                signature(solution.challenge()).getBytes(StandardCharsets.UTF_8),
                solution.signature().getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String challenge) {
        return HEX.formatHex(key.sign("challenge", challenge.getBytes(StandardCharsets.UTF_8)));
    }

    /** Deletes a batch of records of expired challenges; returns their number. */
    @Transactional
    public int deleteExpired(Instant now) {
        return database.execute(DELETE.bind("now", now).bind("batch", BATCH));
    }
}
