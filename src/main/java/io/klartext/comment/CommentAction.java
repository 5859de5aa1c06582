package io.klartext.comment;

import io.klartext.platform.kernel.StoredEnum;

/** The actions of the workflow. */
public enum CommentAction implements StoredEnum {
    /** The judgement of the rules on a new or edited comment. */
    SCREEN,
    APPROVE,
    REJECT,
    MARK_SPAM,
    HIDE,
    /** Marks a published comment as reviewed. */
    REVIEW,
    /** Publishes a reply by the newsroom, which needs no review. */
    REPLY,
    WITHDRAW,
    ERASE,
    /** Changes the text, by its author; of a reply by the newsroom, by a moderator. */
    EDIT,
    /** Publishes a waiting edit. */
    ACCEPT_EDIT,
    /** Discards a waiting edit. */
    DISCARD_EDIT;

    /** Whether moderators keep a comment from readers with it, for a reason. */
    public boolean isRefusal() {
        return this == REJECT || this == MARK_SPAM || this == HIDE;
    }

    /** Whether the action closes open reports. Those do that decide on the text that was reported. */
    public boolean answersReports() {
        return this != SCREEN && this != HIDE && this != ACCEPT_EDIT && this != DISCARD_EDIT;
    }
}
