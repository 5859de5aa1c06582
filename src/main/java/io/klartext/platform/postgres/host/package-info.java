/**
 * The programs of the embedded PostgreSQL on this operating system, and the user and the files that they run with.
 *
 * <p>Decision worth knowing: PostgreSQL refuses to run as root, so for root its programs run as another user.
 */
package io.klartext.platform.postgres.host;
