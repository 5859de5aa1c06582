/** The HTTP face of tags, on both surfaces. Nobody imports it. */
package io.klartext.tag.api;
