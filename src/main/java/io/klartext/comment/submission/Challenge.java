package io.klartext.comment.submission;

/**
 * A puzzle in the form that ALTCHA's widget reads: which number, written behind the salt, has that hash?
 *
 * @param challenge the SHA-256 of salt and number, in hexadecimal digits
 * @param maxnumber the number is not above it
 * @param salt random, with the time at which the puzzle ends
 * @param signature ours, of the challenge
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {
    static final String SHA_256 = "SHA-256";
}
