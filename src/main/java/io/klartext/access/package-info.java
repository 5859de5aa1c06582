/**
 * API keys: who may use the management API, and with which scopes.
 *
 * <p>Nobody but the sample site imports it; it imports row 3 and below. Decision worth knowing: a key is random enough
 * that a plain SHA-256 of it is a safe and fast way to store and to find it.
 */
package io.klartext.access;
