/**
 * Judges readers' comments by rules, and the desk at which people judge them: one package for each of its tasks.
 *
 * <p>Decision worth knowing: nobody imports it. Comments define what they ask for, and moderation answers.
 */
package io.klartext.moderation;
