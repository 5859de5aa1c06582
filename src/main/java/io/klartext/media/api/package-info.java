/** The bytes of pictures over HTTP, beside the API and for browsers. Nobody imports it. */
package io.klartext.media.api;
