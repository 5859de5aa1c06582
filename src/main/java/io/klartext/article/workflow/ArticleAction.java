package io.klartext.article.workflow;

import io.klartext.platform.kernel.StoredEnum;

/** The actions of the workflow. */
public enum ArticleAction implements StoredEnum {
    SUBMIT,
    /** The writer takes a submission back. */
    RECALL,
    RETURN,
    PUBLISH,
    DISCARD,
    UNSCHEDULE,
    UNPUBLISH,
    ARCHIVE,
    TRASH,
    RESTORE
}
