package io.klartext.moderation.rule;

import io.klartext.moderation.rule.Rules.Wanted;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.StoredEnum;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;

/** The filters of lists of rules. */
public class RuleParameters {
    private static final int MAX_WORDS = 200;
    private static final Pattern PART_OF_HOST = Pattern.compile("[A-Za-z0-9.-]+");

    @QueryParam("kind")
    String kind;

    @QueryParam("action")
    String action;

    @QueryParam("q")
    String words;

    <K extends Enum<K> & StoredEnum> Wanted wanted(Class<K> kinds) {
        if (words != null && words.length() > MAX_WORDS) {
            throw new Failure.BadParameter("q", "'q' may have " + MAX_WORDS + " characters at most.");
        }
        return new Wanted(
                Parameters.oneOf("kind", kind, kinds), Parameters.oneOf("action", action, RuleAction.class), words);
    }

    /** The same; refuses to search for e-mail addresses, which must not be in URLs. */
    RuleParameters withoutAddress() {
        if (words != null && !PART_OF_HOST.matcher(words).matches()) {
            throw new Failure.BadParameter("q", "'q' must be a part of the name of a domain or host.");
        }
        return this;
    }
}
