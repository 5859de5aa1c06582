/**
 * Working copies for editors, with state, publication and allowed actions.
 *
 * <p>Decision worth knowing: the query computes the state, because scheduled changes happen without a write.
 */
package io.klartext.article.workingcopy;
