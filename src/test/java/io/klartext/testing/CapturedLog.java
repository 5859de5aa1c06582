package io.klartext.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while it is open, as the console would show it: through the filter of the console. */
public final class CapturedLog extends Handler implements AutoCloseable {
    private static final ExtFormatter MESSAGE = new PatternFormatter("%s");

    private final Logger root = Logger.getLogger("");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public CapturedLog() {
        setLevel(Level.ALL);
        for (Handler other : root.getHandlers()) {
            if (other.getFilter() != null) {
                setFilter(other.getFilter());
            }
        }
        root.addHandler(this);
    }

    @Override
    public void publish(LogRecord log) {
        ExtLogRecord copy = new ExtLogRecord(ExtLogRecord.wrap(log));
        if (getFilter() == null || getFilter().isLoggable(copy)) {
            records.add(copy);
        }
    }

    /** Everything, with stack traces. */
    public String text() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        for (LogRecord log : records) {
            out.println(log.getLevel() + " " + MESSAGE.formatMessage(log));
            if (log.getThrown() != null) {
                log.getThrown().printStackTrace(out);
            }
        }
        return text.toString();
    }

    /** The messages of errors. */
    public List<String> errors() {
        return records.stream()
                .filter(log -> log.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(log -> MESSAGE.formatMessage(log))
                .toList();
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
