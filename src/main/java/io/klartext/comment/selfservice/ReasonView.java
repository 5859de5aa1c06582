package io.klartext.comment.selfservice;

import io.klartext.comment.Reason;

/** A reason, for programs and for people. */
record ReasonView(Reason code, String text) {
    /** Null for none. */
    static ReasonView of(Reason reason, String locale) {
        return reason == null ? null : new ReasonView(reason, reason.text(locale));
    }
}
