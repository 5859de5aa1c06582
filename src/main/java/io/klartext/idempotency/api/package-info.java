/** Puts the keeping of answers around resource methods. */
package io.klartext.idempotency.api;
