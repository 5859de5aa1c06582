package io.klartext.moderation.writer;

import io.klartext.platform.kernel.StoredEnum;

/** How comments of an author are treated. */
public enum Treatment implements StoredEnum {
    /** New ones are spam; to their author they seem to wait. */
    MUTE,
    /** New ones from the verified mailbox are published, unless a rule or a threshold holds them. */
    TRUST
}
