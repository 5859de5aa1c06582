/** The HTTP face of access: authentication by bearer key, and the management of keys. Nobody imports it. */
package io.klartext.access.api;
