/**
 * Proof of work: puzzles that cost a machine some time, and of which each solution counts once.
 *
 * <p>May be imported by whatever anonymous callers send. They are ALTCHA's (SHA-256), so that its widget solves them, and
 * nothing is kept of a puzzle before it is solved: what it says is signed. The check is written here: ALTCHA's own
 * library goes by the system's clock, and would come with a second JSON parser.
 */
package io.klartext.challenge;
