/**
 * API keys: issuing and revoking them, and authentication of requests to the management API.
 *
 * <p>Only {@code start} imports it. Decision worth knowing: a key is long and random, so that its plain SHA-256 hash is
 * safe to store and fast to look up.
 */
package io.klartext.access;
