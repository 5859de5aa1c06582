package io.klartext.portabletext.markdown;

/** Builds the Markdown of one block: escapes text that would be read as markup. */
final class MarkdownText {
    private static final String ALWAYS = "\\`*[]~|";
    private static final String AT_LINE_START = "#>+-=:";
    private static final String AT_END = "_<&!";

    private static final int LONGEST_NUMBER = 9;

    private final StringBuilder markdown = new StringBuilder();
    private final boolean oneLine;
    private int lineStart;

    MarkdownText(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** Adds Markdown or HTML. */
    void markup(String markup) {
        markdown.append(markup);
    }

    /** Adds plain text, escaped. */
    void text(String text) {
        for (int index = 0; index < text.length(); index++) {
            char previous = index == 0 ? 0 : text.charAt(index - 1);
            char next = index + 1 == text.length() ? 0 : text.charAt(index + 1);
            add(previous, text.charAt(index), next);
        }
    }

    private void add(char previous, char current, char next) {
        if (current == '\n') {
            lineBreak(next);
        } else {
            markdown.append(isMarkup(previous, current, next) ? "\\" : "").append(current);
        }
    }

    private void lineBreak(char next) {
        if (oneLine || next == 0 || next == '\n' || markdown.isEmpty()) {
            markdown.append("<br>");
        } else {
            markdown.append("\\\n");
            lineStart = markdown.length();
        }
    }

    private boolean isMarkup(char previous, char current, char next) {
        if (ALWAYS.indexOf(current) >= 0 || (next == 0 && AT_END.indexOf(current) >= 0)) {
            return true;
        }
        return switch (current) {
            case '_' -> !Character.isLetterOrDigit(previous) || !Character.isLetterOrDigit(next);
            case '<' -> next != ' ' && !Character.isDigit(next);
            case '&' -> next == '#' || Character.isLetter(next);
            case '#' -> oneLine || markdown.length() == lineStart;
            case '.', ')' ->
                markdown.length() - lineStart <= LONGEST_NUMBER
                        && markdown.substring(lineStart).matches("\\d+");
            default -> AT_LINE_START.indexOf(current) >= 0 && markdown.length() == lineStart;
        };
    }

    boolean endsWithAnyOf(String characters) {
        return !markdown.isEmpty() && characters.indexOf(markdown.charAt(markdown.length() - 1)) >= 0;
    }

    @Override
    public String toString() {
        return markdown.toString();
    }
}
