package io.klartext.platform.idempotency;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.StoredJson;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/**
 * Stores answers, compressed and encrypted. Triggers delete the answers that contain the id of a comment when it is
 * erased or deleted, and those that contain the id of an article when it is deleted.
 */
@Singleton
class KeptAnswers {
    /** The largest answer before compression, in bytes. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final Sql ROW = Sql.of(
            "select fingerprint = :fingerprint as equal, answer from kept_answer where id = :id and created_at > :end");

    /** Replaces a row only if it has expired. */
    private static final Sql UPSERT = Sql.of("""
            insert into kept_answer (id, fingerprint, answer, subjects, created_at)
            values (:id, :fingerprint, :answer, cast(string_to_array(:subjects, ',') as uuid[]), :now)
            on conflict on constraint pk_kept_answer do update set
                fingerprint = excluded.fingerprint, answer = excluded.answer, subjects = excluded.subjects,
                created_at = excluded.created_at""");

    /** Skips rows that another request is replacing. */
    private static final Sql DELETE = Sql.of("""
            delete from kept_answer where id in (
                select id from kept_answer where created_at <= :end
                order by created_at limit :batch for update skip locked)""");

    /** A stored answer, and whether its request was equal to the current one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(boolean equal, byte[] answer) {}

    private final Queries database;
    private final StoredJson json;

    KeptAnswers(Queries database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The answer to an equal request, if it was stored after that moment.
     *
     * @throws Failure.KeyReused if the key was used with a different request after that moment
     */
    Optional<KeptAnswer> find(KeyedRequest request, Instant after) {
        return database.find(
                        ROW.bind("id", request.id())
                                .bind("fingerprint", request.fingerprint())
                                .bind("end", after),
                        Stored.class)
                .map(stored -> opened(request, stored));
    }

    private KeptAnswer opened(KeyedRequest request, Stored stored) {
        if (!stored.equal()) {
            throw new Failure.KeyReused();
        }
        return unpacked(request.seal().open(stored.answer()));
    }

    void keep(KeyedRequest request, KeptAnswer answer, Instant now) {
        database.execute(UPSERT.bind("id", request.id())
                .bind("fingerprint", request.fingerprint())
                .bind("answer", request.seal().close(packed(answer)))
                .bind("subjects", String.join(",", answer.subjects()))
                .bind("now", now));
    }

    /** Deletes a batch of answers stored up to that moment and returns their number. */
    int delete(Instant until, int batch) {
        return database.execute(DELETE.bind("end", until).bind("batch", batch));
    }

    private byte[] packed(KeptAnswer answer) {
        byte[] content = json.write(answer).getBytes(StandardCharsets.UTF_8);
        if (content.length > MAX_BYTES) {
            throw new Failure.BadParameter(
                    "Idempotency-Key", "The answer is too large to be stored. Send this request without the header.");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream compressing = new DeflaterOutputStream(packed)) {
            compressing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return packed.toByteArray();
    }

    private KeptAnswer unpacked(byte[] packed) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InflaterOutputStream expanding = new InflaterOutputStream(content)) {
            expanding.write(packed);
            expanding.finish();
            return json.read(content.toString(StandardCharsets.UTF_8), KeptAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that can be decrypted was written by this class", e);
        }
    }
}
