/**
 * The rights of machines in the content: the reservation of text and data mining (TDMRep), preferences about the
 * training of models (AIPREF) and the license for machines (RSL).
 *
 * <p>Decision worth knowing: the rights of the site are configuration and not content, because the headers of all
 * answers contain them and caches keep these answers. An article can override them.
 */
package io.klartext.site.rights;
