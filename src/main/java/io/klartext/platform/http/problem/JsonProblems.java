package io.klartext.platform.http.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.klartext.platform.http.body.JsonMistake;
import io.klartext.platform.kernel.Failure;
import java.util.List;
import java.util.regex.Pattern;

/** Explains why a body cannot be read: 400 if it is not valid JSON, 422 if it does not have the expected members. */
public final class JsonProblems {
    /** The location that Jackson appends, which does not help callers. */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\[Source: .*", Pattern.DOTALL);

    /** Names of classes and settings in messages of Jackson, which are not shown. */
    private static final Pattern INTERNAL = Pattern.compile("com\\.|java\\.|Feature|StreamReadConstraints|`");

    private JsonProblems() {}

    public static Problem of(JsonProcessingException unreadable) {
        return JsonMistake.behind(unreadable)
                .map(mistake -> Problems.of(new Failure.Invalid(List.of(mistake))))
                .orElseGet(() -> malformed(innermost(unreadable)));
    }

    private static Problem malformed(JsonProcessingException unreadable) {
        return Problem.of(
                ProblemType.BAD_REQUEST, "malformed_json", "The body is not valid JSON" + where(unreadable) + ".");
    }

    private static JsonProcessingException innermost(JsonProcessingException unreadable) {
        return unreadable.getCause() instanceof JsonProcessingException inner ? innermost(inner) : unreadable;
    }

    private static String where(JsonProcessingException unreadable) {
        JsonLocation location = unreadable.getLocation();
        String place =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return place + reason(unreadable);
    }

    /** The reason from the parser; empty if it names internals of the parser. */
    private static String reason(JsonProcessingException unreadable) {
        String reason =
                ASIDE.matcher(firstLine(unreadable.getOriginalMessage())).replaceFirst("");
        return INTERNAL.matcher(reason).find() ? "" : ": " + reason;
    }

    private static String firstLine(String reason) {
        int end = reason.indexOf('\n');
        return end < 0 ? reason : reason.substring(0, end);
    }
}
