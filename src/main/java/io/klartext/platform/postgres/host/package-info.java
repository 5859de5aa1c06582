/**
 * The programs of the embedded PostgreSQL on this operating system, and the user and the files that they run with.
 *
 * <p>Decision worth knowing: PostgreSQL refuses to run as root, so its programs run as another user then.
 */
package io.klartext.platform.postgres.host;
