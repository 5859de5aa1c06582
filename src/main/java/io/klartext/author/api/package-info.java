/** The HTTP face of authors, on both surfaces. Nobody imports it. */
package io.klartext.author.api;
