package io.klartext.comment;

/** The first look at what a reader wrote, by rules. */
public interface Screening {
    /** Judges a comment that breaks no limit; writes nothing. */
    Verdict screen(ScreenedComment comment);
}
