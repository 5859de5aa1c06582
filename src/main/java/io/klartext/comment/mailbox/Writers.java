package io.klartext.comment.mailbox;

import io.klartext.comment.Hash;
import jakarta.inject.Singleton;

/** Tells writers apart without naming them. */
@Singleton
public class Writers {
    private final Addresses addresses;

    Writers(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The keyed hash by which the comments of one address are found. */
    public Hash of(String address) {
        return new Hash(addresses.index(address));
    }
}
