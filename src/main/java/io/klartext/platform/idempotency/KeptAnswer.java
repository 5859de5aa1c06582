package io.klartext.platform.idempotency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stored answer, to be repeated.
 *
 * @param headers the headers that the resource has set
 * @param body null if there is none
 */
public record KeptAnswer(int status, Map<String, List<String>> headers, String body) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** All ids in the body. */
    Set<String> subjects() {
        return body == null
                ? Set.of()
                : ID.matcher(body).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
