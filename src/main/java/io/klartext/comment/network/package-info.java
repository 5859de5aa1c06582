/**
 * Where comments and reports come from: IP addresses and networks, how long they are kept, and how often they may send.
 *
 * <p>Decision worth knowing: an IP address is kept for seven days at most and in one table only. Everything else recognises
 * networks by a keyed hash whose key changes every day.
 */
package io.klartext.comment.network;
