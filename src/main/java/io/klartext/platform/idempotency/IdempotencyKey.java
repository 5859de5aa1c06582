package io.klartext.platform.idempotency;

import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.kernel.Failure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Idempotency-Key}: as a string of structured fields (RFC 9651, section 3.3.3), or bare. */
final class IdempotencyKey {
    private static final int MAX_LENGTH = 255;
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7E][\\x20\\x21\\x23-\\x7E]*");
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])++)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private IdempotencyKey() {}

    /** The key itself, without quotes and escapes. */
    static String parse(List<String> values) {
        if (values.size() == 1 && values.get(0).length() <= 2 * MAX_LENGTH + 2) {
            String key = unquoted(values.get(0).strip());
            if (!key.isEmpty() && key.length() <= MAX_LENGTH) {
                return key;
            }
        }
        throw new Failure.BadParameter(
                Idempotent.HEADER,
                "'Idempotency-Key' must be one key of 1 to " + MAX_LENGTH
                        + " printable ASCII characters, in double quotes or without any.");
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
        }
        return BARE.matcher(value).matches() ? value : "";
    }
}
