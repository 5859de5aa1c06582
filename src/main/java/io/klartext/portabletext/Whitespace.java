package io.klartext.portabletext;

/** What counts as white space in the text of a body. */
public final class Whitespace {
    private Whitespace() {}

    /** Whether HTML collapses the character with its neighbours. */
    public static boolean isCollapsible(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    /** The text with line feeds for all line ends, and without U+FFFF, which is no character and ends documents. */
    public static String normalize(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\uffff', '\ufffd');
    }
}
