/**
 * Where bytes are kept: a small port, and its adapters for a directory and for S3-compatible services.
 *
 * <p>Features import it; it imports only {@code kernel}. Decision worth knowing: what is stored is whole and durable once
 * {@code put} returns and is never changed afterwards, so that a row written after it can never point at less.
 */
package io.klartext.platform.storage;
