/**
 * Receiving request bodies: which bodies are accepted, how large and how slow they may be, and how many at the same
 * time.
 *
 * <p>Decision worth knowing: a body is complete before a worker or a database connection is taken for its request; only
 * resumable uploads, which keep the bytes received before an interruption, are read while they arrive.
 */
package io.klartext.platform.http.receiving;
