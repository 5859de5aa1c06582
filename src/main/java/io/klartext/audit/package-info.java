/**
 * The log of what was done with power over others' data, keys and rules.
 *
 * <p>Features that have such power write into it, in the transaction of what they do; it imports row 2 and below.
 * Decision worth knowing: the database refuses to change it, so nothing personal of readers may ever stand in it.
 */
package io.klartext.audit;
