/** The HTTP face of articles, on both surfaces. Nobody imports it. */
package io.klartext.article.api;
