/**
 * API keys: who may use the management API, and with which scopes.
 *
 * <p>Nobody but the sample site imports it; it imports row 3 and below. Decision worth knowing: a key is long and
 * random, so that its plain SHA-256 hash is both safe to store and fast to look up.
 */
package io.klartext.access;
