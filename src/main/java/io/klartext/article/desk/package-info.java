/**
 * Cooperation of editors on an article: who has it open, who has to finish it and when, and internal notes.
 *
 * <p>Decision worth knowing: nothing here is a lock. The version protects the text; presence and assignment only inform
 * people.
 */
package io.klartext.article.desk;
