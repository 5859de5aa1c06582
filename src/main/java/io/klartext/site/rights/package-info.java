/**
 * What machines may do with the content: the reservation of text and data mining (TDMRep), preferences about the training
 * of models (AIPREF) and the license for machines (RSL).
 *
 * <p>Decision worth knowing: the site's answer is configuration and not content, because it stands in the headers of all
 * answers, which caches keep; an article that differs says so itself.
 */
package io.klartext.site.rights;
