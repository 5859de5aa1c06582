/**
 * The actions of the workflow as they are called: one endpoint for all that need no more than a note.
 *
 * <p>Decision worth knowing: which scope an action needs is read from the table of {@link
 * io.klartext.article.workflow.ArticleWorkflow}, like everything else about actions.
 */
package io.klartext.article.action;
