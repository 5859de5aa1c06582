/**
 * Working copies as editors read them, with their state, their publication and the actions that are allowed now.
 *
 * <p>Decision worth knowing: the state is computed by the query, because the clock changes it without a write.
 */
package io.klartext.article.workingcopy;
