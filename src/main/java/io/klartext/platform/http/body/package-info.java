/**
 * What request bodies contain: strict JSON, merge patches and multipart forms.
 *
 * <p>Decisions worth knowing: an unknown JSON member is refused, never ignored. Multipart forms are parsed here,
 * because Commons FileUpload 2 has no release yet, only milestones, and the framework stores files before a filter can
 * refuse them.
 */
package io.klartext.platform.http.body;
