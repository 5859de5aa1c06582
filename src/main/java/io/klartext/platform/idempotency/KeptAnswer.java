package io.klartext.platform.idempotency;

import java.util.List;
import java.util.Map;

/**
 * A stored answer, to be repeated.
 *
 * @param headers those that the resource set
 * @param body null if there is none
 */
public record KeptAnswer(int status, Map<String, List<String>> headers, String body) {}
