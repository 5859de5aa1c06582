/**
 * Uploads over HTTP: tus 1.0 with creation, creation-with-upload, checksum, expiration and termination.
 *
 * <p>Nobody imports it. Decision worth knowing: beside the protocol there is a plain GET, which says in JSON how far an
 * upload is and which asset it became.
 */
package io.klartext.upload.api;
