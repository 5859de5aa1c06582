package io.klartext.moderation.writer;

import io.klartext.platform.kernel.StoredEnum;

/** How comments of an author are treated. */
public enum Treatment implements StoredEnum {
    /** New comments are spam, which looks to the author like waiting. */
    MUTE,
    /** New ones from the verified mailbox are published, unless a rule or a threshold holds them. */
    TRUST
}
