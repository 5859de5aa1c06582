/**
 * The targets of links in a body.
 *
 * <p>It imports only the kernel. Decision worth knowing: {@code LinkTargets} alone decides which schemes a link may have, so that
 * no form of a body lets one through that a browser would execute.
 */
package io.klartext.portabletext.link;
