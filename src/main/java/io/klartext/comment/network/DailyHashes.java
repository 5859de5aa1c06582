package io.klartext.comment.network;

import io.klartext.platform.crypto.SigningKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Recognises values for some days without storing them: by keyed hashes, with a different key for each day and each
 * use.
 */
@Singleton
public class DailyHashes {
    private final SigningKey key;

    DailyHashes(SigningKey key) {
        this.key = key;
    }

    /** The hash of that day. */
    public byte[] of(byte[] thing, String use, Instant at) {
        return of(thing, use, day(at));
    }

    /** Those of all days from one moment to another. */
    public List<byte[]> of(byte[] thing, String use, Instant from, Instant to) {
        return day(from)
                .datesUntil(day(to).plusDays(1))
                .map(day -> of(thing, use, day))
                .toList();
    }

    private byte[] of(byte[] thing, String use, LocalDate day) {
        byte[] ofDay = key.sign(use + " of a day", day.toString().getBytes(StandardCharsets.UTF_8));
        return new SigningKey(ofDay).sign(use, thing);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
