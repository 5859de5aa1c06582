package io.klartext.moderation.desk;

import io.klartext.platform.kernel.StoredEnum;

/** Why a comment is in the queue. */
public enum WaitingKind implements StoredEnum {
    /** It is not public until a decision. */
    HELD,
    /** It was public and is hidden until a decision. */
    HIDDEN,
    /** It is public and was reported. */
    REPORTED,
    /** It is public, and its author has changed the text; the new text is not public yet. */
    EDITED,
    /** It is public, and no moderator has reviewed it. */
    UNREVIEWED
}
