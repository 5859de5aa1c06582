package io.klartext.comment.screening;

/** Judges comments before they are published. */
public interface Screening {
    /** Judges a comment that breaks no limit. Writes nothing: the grounds of the verdict are kept with the comment. */
    Verdict screen(ScreenedComment comment);
}
