/**
 * The port through which new and edited texts are judged before readers see them.
 *
 * <p>Implemented by {@code moderation}. Decision worth knowing: a verdict says what readers may see and why; it does not
 * change the comment.
 */
package io.klartext.comment.screening;
