/**
 * Purging the shared cache in front of the servers, such as a CDN, of answers that a change made outdated.
 *
 * <p>Decision worth knowing: a change is purged before it is announced to programs by pages, streams and webhooks. A
 * program that reads the change anew therefore gets no outdated answer from the shared cache. If purging fails for long,
 * changes are announced nevertheless, and purging goes on.
 */
package io.klartext.purge;
