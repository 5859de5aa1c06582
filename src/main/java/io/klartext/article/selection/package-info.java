/**
 * Which articles a request asks for, and which of their members.
 *
 * <p>Decision worth knowing: lists do not contain or read large members unless the request names them.
 */
package io.klartext.article.selection;
