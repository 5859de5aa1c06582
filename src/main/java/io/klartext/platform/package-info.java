/**
 * The ground floor: what every feature stands on and what knows no feature.
 *
 * <p>Decision worth knowing: a rule or an error of one feature is never added here. The feature brings it.
 */
package io.klartext.platform;
