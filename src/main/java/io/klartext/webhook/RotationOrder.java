package io.klartext.webhook;

/**
 * How deliveries are signed after the secret was replaced.
 *
 * @param signature null for the same method as before
 */
record RotationOrder(SignatureMethod signature) {
    static final RotationOrder SAME_METHOD = new RotationOrder(null);
}
