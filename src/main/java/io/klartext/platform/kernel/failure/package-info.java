/** What failures of the database mean, and how they are logged. */
package io.klartext.platform.kernel.failure;
