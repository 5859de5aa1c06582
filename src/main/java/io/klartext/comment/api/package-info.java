/** Comments over HTTP: for readers, for who wrote one and holds its token, and for moderators. */
package io.klartext.comment.api;
