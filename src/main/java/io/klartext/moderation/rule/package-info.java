/**
 * Word rules and block rules: how moderators write them, how they are stored and where they match.
 *
 * <p>Decision worth knowing: of an e-mail address a block rule keeps a keyed hash and a hint, never the address.
 */
package io.klartext.moderation.rule;
