package io.klartext.comment.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.crypto.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The solution of a challenge as it is sent: Base64 of JSON. */
record Solution(String challenge, String salt, long number, String signature, Instant expiresAt) {
    private static final int MAX_LENGTH = 1000;

    /**
     * The salt ends with a character that is no digit, so that digits cannot be moved between the number and the
     * expiry.
     */
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{1,11})&");

    /** Empty if it is malformed. */
    static Optional<Solution> of(String payload, ObjectMapper json) {
        if (payload.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return of(json.readTree(Base64.getDecoder().decode(payload)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Solution> of(JsonNode payload) {
        Matcher salt = SALT.matcher(payload.path("salt").asText());
        JsonNode number = payload.path("number");
        if (!payload.path("algorithm").asText().equals(Challenge.SHA_256)
                || !salt.matches()
                || !number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.asLong() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Solution(
                payload.path("challenge").asText(),
                salt.group(),
                number.asLong(),
                payload.path("signature").asText(),
                Instant.ofEpochSecond(Long.parseLong(salt.group(1)))));
    }

    /** Whether the number solves the challenge. */
    boolean isRight() {
        return HexFormat.of().formatHex(Sha256.of(salt + number)).equals(challenge);
    }
}
