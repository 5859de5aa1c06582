/**
 * The article: its content, its storage and its publication. Each subpackage contains one
 * capability.
 *
 * <p>Decision worth knowing: working copy and publication are different tables, so that queries for readers cannot see
 * drafts.
 */
package io.klartext.article;
