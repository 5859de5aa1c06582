package io.klartext.comment.mailbox;

/**
 * The mailbox that a submission names.
 *
 * @param email the encrypted address
 * @param index the blind index of the address
 * @param verified whether the sender proved to own it
 */
public record NamedMailbox(byte[] email, byte[] index, boolean verified) {}
