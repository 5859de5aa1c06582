package io.klartext.moderation.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A report and its hash.
 *
 * @param hash SHA-256 of the report, hexadecimal
 */
public record Replay(@JsonUnwrapped ReplayReport report, String hash) {}
