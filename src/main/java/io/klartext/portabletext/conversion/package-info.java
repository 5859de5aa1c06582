/**
 * What all readers of foreign forms need: blocks in the making, what is known about pictures, and what is lost.
 *
 * <p>It imports {@code json}. Decision worth knowing: what cannot be kept is left out and told, never refused; only limits
 * refuse a body.
 */
package io.klartext.portabletext.conversion;
