package io.klartext.platform.http.problem;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Removes secrets in paths from all log records, both from messages and from exceptions. */
public final class SecretPaths implements Filter {
    private static final Pattern SECRET = Pattern.compile(
            "((?:previews|comment-status|comment-verifications)(?:/|%2[fF]))(?!\\*\\*\\*)[^/\\s\"'?#<>,;]+");

    private static final ExtFormatter MESSAGE = new PatternFormatter("%s");

    /** Always true: every record is logged. */
    @Override
    public boolean isLoggable(LogRecord log) {
        ExtLogRecord entry = ExtLogRecord.wrap(log);
        String message = MESSAGE.formatMessage(entry);
        if (holdsSecret(message)) {
            entry.setMessage(withoutSecrets(message), ExtLogRecord.FormatStyle.NO_FORMAT);
        }
        if (log.getThrown() != null) {
            log.setThrown(RedactedFailure.of(log.getThrown()));
        }
        return true;
    }

    static boolean holdsSecret(String text) {
        return text != null && SECRET.matcher(text).find();
    }

    static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll("$1***");
    }
}
