/**
 * Changes as server-sent events, for programs that want to know at once.
 *
 * <p>Decision worth knowing: all streams share the changes that {@link io.klartext.change.RecentChanges} keeps in memory. An
 * open stream costs a queue of references and no thread; the server ends it when its queue is full, or when
 * its client has read nothing for {@code KLARTEXT_HTTP_STALL_TIMEOUT}. The client resumes where it was.
 */
package io.klartext.change.stream;
