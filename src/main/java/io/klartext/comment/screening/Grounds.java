package io.klartext.comment.screening;

/** What a verdict is based on: the signals that were found and the rules that matched. */
public interface Grounds {
    /** There is nothing to keep. */
    Grounds NONE = () -> {};

    /**
     * Stores the grounds and counts the hits of rules, in the running transaction. Comes after the row of the comment, and
     * last of all: the counters of rules are locked by all comments. Replaces the grounds of an earlier text.
     */
    void keep();
}
