/**
 * Moderation of comments: automatic screening by rules, and the queue for moderators. One package for each task.
 *
 * <p>Decision worth knowing: no package imports it. The comment packages define interfaces, and moderation implements
 * them.
 */
package io.klartext.moderation;
