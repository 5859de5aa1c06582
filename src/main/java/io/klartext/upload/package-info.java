/**
 * Resumable uploads: tus 1.0 with creation, creation-with-upload, checksum, expiration and termination.
 *
 * <p>No package imports it; it creates assets through {@code asset.intake}. Decision worth knowing: a row says how much
 * is received, a file holds it, and the lock on that file says who is writing, because the system releases it at once
 * when a process dies. Beside the protocol there is a plain GET, which says in JSON how far an upload is and which
 * asset it became.
 */
package io.klartext.upload;
