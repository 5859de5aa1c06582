package io.klartext.platform.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a statement into text, parameters {@code :name} and places {@code {name}}. Literals, quoted names, comments
 * and casts {@code ::type} count as text, even if they contain colons or braces.
 */
final class SqlScanner {
    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> scan(String sql) {
        return new SqlScanner(sql).scan();
    }

    private List<SqlToken> scan() {
        while (at < sql.length()) {
            step();
        }
        flush();
        return List.copyOf(tokens);
    }

    private void step() {
        switch (sql.charAt(at)) {
            case '\'' -> copyTo(endOfQuoted('\'', isEscapeString()));
            case '"' -> copyTo(endOfQuoted('"', false));
            case '$' -> copyTo(endOfDollarQuoted());
            case '-' -> copyTo(sql.startsWith("--", at) ? endOf("\n", at) : at + 1);
            case '/' -> copyTo(sql.startsWith("/*", at) ? endOfComment() : at + 1);
            case ':' -> colon();
            case '{' -> place();
            case '?' -> {
                // The driver reads a single question mark as a parameter.
                text.append("??");
                at++;
            }
            default -> copyTo(at + 1);
        }
    }

    private void colon() {
        if (sql.startsWith("::", at)) {
            copyTo(at + 2);
            return;
        }
        int end = endOfName(at + 1);
        if (end == at + 1) {
            copyTo(end);
        } else {
            add(new SqlToken.Parameter(sql.substring(at + 1, end)), end);
        }
    }

    private void place() {
        int end = endOfName(at + 1);
        if (end == at + 1 || end >= sql.length() || sql.charAt(end) != '}') {
            throw new IllegalArgumentException("a place in SQL must be a name in braces: " + sql.substring(at));
        }
        add(new SqlToken.Place(sql.substring(at + 1, end)), end + 1);
    }

    private void add(SqlToken token, int next) {
        flush();
        tokens.add(token);
        at = next;
    }

    private void flush() {
        if (!text.isEmpty()) {
            tokens.add(new SqlToken.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void copyTo(int end) {
        text.append(sql, at, end);
        at = end;
    }

    private int endOfName(int start) {
        if (start >= sql.length() || !Character.isJavaIdentifierStart(sql.charAt(start))) {
            return start;
        }
        int end = start;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isEscapeString() {
        return at > 0
                && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e')
                && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
    }

    /** Reads a doubled quote as the end of one literal and the start of the next, which gives the same result. */
    private int endOfQuoted(char quote, boolean escapes) {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += escapes && sql.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, sql.length());
    }

    private int endOfDollarQuoted() {
        int end = endOfName(at);
        // Java allows '$' in names, but here it ends the tag.
        int close = sql.indexOf('$', at + 1);
        if (close < 0 || close >= end) {
            return at + 1;
        }
        return endOf(sql.substring(at, close + 1), close + 1);
    }

    private int endOfComment() {
        int depth = 1;
        int end = at + 2;
        while (end < sql.length() && depth > 0) {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        }
        return end;
    }

    private int endOf(String terminator, int from) {
        int found = sql.indexOf(terminator, from);
        return found < 0 ? sql.length() : found + terminator.length();
    }
}
