/** The HTTP face of moderation. Nobody imports it. */
package io.klartext.moderation.api;
