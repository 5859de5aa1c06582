/**
 * How many requests a key or a network may send, told in headers before the limit is reached.
 *
 * <p>Decision worth knowing: buckets are in the memory of each server and not in the database, so that counting costs
 * nothing. With several servers a client may send as much to each of them; the limits for comments and reports that must
 * hold for all servers together are rows of the comment feature.
 */
package io.klartext.platform.http.limit;
