/**
 * Limits the requests of a key or a network, and announces the limits in headers.
 *
 * <p>Decision worth knowing: buckets are in the memory of each server and not in the database, so that counting costs
 * nothing. With several servers, a client has the whole quota at each of them. The limits for comments and reports that
 * hold for all servers together are in the comment feature, which stores its counts in the database.
 */
package io.klartext.platform.http.limit;
