/**
 * Running the programs of the embedded PostgreSQL on this operating system: commands, users and files.
 *
 * <p>Decision worth knowing: PostgreSQL refuses to run as root, so root runs its programs as another user.
 */
package io.klartext.platform.postgres.host;
