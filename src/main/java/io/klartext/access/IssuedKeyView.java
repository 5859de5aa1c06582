package io.klartext.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A key that was just issued.
 *
 * @param key the secret, which only this answer contains
 */
record IssuedKeyView(@JsonUnwrapped KeyView stored, String key) {
    static IssuedKeyView of(Keys.Issued issued) {
        return new IssuedKeyView(KeyView.of(issued.key()), issued.secret().reveal());
    }
}
