package io.klartext.comment.submission;

/**
 * A challenge in the format of the ALTCHA widget: which number, appended to the salt, has that hash?
 *
 * @param challenge the SHA-256 of salt and number, in hexadecimal digits
 * @param maxnumber the upper limit of the number
 * @param salt a random value with the expiry of the challenge
 * @param signature of the challenge, by this installation
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {
    static final String SHA_256 = "SHA-256";
}
