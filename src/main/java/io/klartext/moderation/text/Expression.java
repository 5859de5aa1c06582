package io.klartext.moderation.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * A regular expression of a word rule. Its size is limited, so that a search takes milliseconds in any text: the time
 * grows with the size of the compiled expression.
 */
public final class Expression {
    private static final int MOST_INSTRUCTIONS = 500;
    private static final int MOST_TO_COMPILE = 100_000;
    private static final int COUNT_DIGITS = 4;
    private static final List<String> HARMLESS = List.of("", "a", " a");
    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("(.)\\{([0-9]{1,9})(?:,([0-9]{0,9}))?}", java.util.regex.Pattern.DOTALL);

    private final Pattern pattern;

    private Expression(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The reason why an expression is refused. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        private Refused(String code, String message, Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Compiles an expression.
     *
     * @throws Refused if it is invalid, takes too long or matches everything
     */
    public static Expression of(String value) {
        Pattern pattern = compile(value);
        if (pattern.programSize() > MOST_INSTRUCTIONS) {
            throw tooComplex(null);
        }
        Expression expression = new Expression(pattern);
        if (HARMLESS.stream().anyMatch(expression::findsNothing)) {
            throw new Refused("format", "must not match where there is no text", null);
        }
        return expression;
    }

    private static Pattern compile(String value) {
        if (unfolded(value) > MOST_TO_COMPILE) {
            throw tooComplex(null);
        }
        try {
            return Pattern.compile(value, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new Refused("format", "must be a regular expression in RE2 syntax: " + e.getDescription(), e);
        } catch (StackOverflowError e) {
            throw tooComplex(e);
        }
    }

    /** The greatest length with all counted repetitions written out; repetitions of groups may be nested. */
    private static double unfolded(String value) {
        double groups = 1;
        double others = 1;
        for (MatchResult counted : COUNTED.matcher(value).results().toList()) {
            double times = Math.max(times(counted.group(2)), times(counted.group(3)));
            if (")}?*+".contains(counted.group(1))) {
                groups *= times;
            } else {
                others = Math.max(others, times);
            }
        }
        return value.length() * groups * others;
    }

    private static double times(String count) {
        if (count == null || count.isEmpty()) {
            return 1;
        }
        return count.length() > COUNT_DIGITS ? MOST_TO_COMPILE : Math.max(1, Integer.parseInt(count));
    }

    private static Refused tooComplex(Throwable cause) {
        return new Refused("too_complex", "must be simpler: it would take too long to look for it", cause);
    }

    private boolean findsNothing(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && matcher.start() == matcher.end();
    }

    /**
     * Finds its matches in the text, one after the other.
     *
     * @throws Deadline.Passed from the matcher, if a search is not over by then
     */
    public Matcher matcher(String text, Deadline deadline) {
        return pattern.matcher(new GuardedText(text, deadline));
    }
}
