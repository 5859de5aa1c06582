package io.klartext.moderation.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A report and what tells it from others.
 *
 * @param hash SHA-256 of the report, hexadecimal
 */
public record Replay(@JsonUnwrapped ReplayReport report, String hash) {}
