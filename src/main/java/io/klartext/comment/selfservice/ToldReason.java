package io.klartext.comment.selfservice;

import io.klartext.comment.Reason;

/** A reason, for programs and for people. */
record ToldReason(Reason code, String text) {
    /** Why the comment is not public; null if the comment has no reason. */
    static ToldReason of(OwnComment comment) {
        Reason reason = comment.reason();
        if (reason == null) {
            return null;
        }
        String locale = comment.article().locale();
        return new ToldReason(reason, reason.isBuiltIn() ? reason.text(locale) : comment.reasonText());
    }
}
