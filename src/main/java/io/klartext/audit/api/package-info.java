/** The HTTP face of the audit log. Nobody imports it. */
package io.klartext.audit.api;
