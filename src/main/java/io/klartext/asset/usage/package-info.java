/**
 * Which articles and authors show which assets.
 *
 * <p>{@code article} reports every change, in the transaction of the change. Decision worth knowing: whether a publication
 * is visible yet is decided when somebody asks, not by a job.
 */
package io.klartext.asset.usage;
