package io.klartext.comment.screening;

/** The first look at what a reader wrote, by rules. */
public interface Screening {
    /** Judges a comment that breaks no limit, and may keep why, in the transaction that keeps the comment. */
    Verdict screen(ScreenedComment comment);

    /** Counts what rules a verdict came from: the last thing that a transaction does, as all comments share these rows. */
    void count(Verdict verdict);
}
