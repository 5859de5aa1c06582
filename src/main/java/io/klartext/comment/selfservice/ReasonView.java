package io.klartext.comment.selfservice;

import io.klartext.comment.Reason;

/** A reason, for programs and for people. */
record ReasonView(Reason code, String text) {
    /** Why the comment is not public; null if it says nothing. */
    static ReasonView of(OwnComment comment) {
        Reason reason = comment.reason();
        if (reason == null) {
            return null;
        }
        String locale = comment.article().locale();
        return new ReasonView(reason, reason.isBuiltIn() ? reason.text(locale) : comment.reasonText());
    }
}
