package io.klartext.platform.idempotency;

import java.util.List;
import java.util.Map;

/**
 * An answer as it is kept to be given again.
 *
 * @param headers those that the resource set
 * @param body null if there is none
 */
public record KeptAnswer(int status, Map<String, List<String>> headers, String body) {}
