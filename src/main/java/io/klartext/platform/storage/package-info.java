/**
 * Storage of bytes: an interface with implementations for a directory and for S3-compatible services.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: stored bytes are complete and durable
 * once {@code put} returns, and never change. A row written afterwards can therefore refer to them safely.
 */
package io.klartext.platform.storage;
