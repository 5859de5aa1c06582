/**
 * Working together on articles: who has one open, who is to finish it until when, and internal notes.
 *
 * <p>Decision worth knowing: nothing here is a lock. The version protects the text; this only tells people of each other.
 */
package io.klartext.article.desk;
