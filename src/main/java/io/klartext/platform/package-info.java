/**
 * The technical foundation of all features: database, HTTP, events, storage and security.
 *
 * <p>Decision worth knowing: it contains no rule and no error code of a single feature; features define their own.
 */
package io.klartext.platform;
