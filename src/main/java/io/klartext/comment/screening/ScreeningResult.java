package io.klartext.comment.screening;

/** What a verdict is based on: the signals that were found and the rules that matched. */
public interface ScreeningResult {
    /** There is nothing to keep. */
    ScreeningResult NONE = () -> {};

    /**
     * Stores the grounds in the running transaction, after the row of the comment. The hits of rules are counted after
     * the transaction. Replaces the grounds of an earlier text.
     */
    void keep();
}
