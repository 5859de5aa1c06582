/**
 * What the newsroom says about its site: its title, its locales and who publishes it.
 *
 * <p>Decision worth knowing: settings that are not written come from the configuration, so that a site needs none. They
 * are read for each answer that shows them, and never kept beside the cache of answers: an answer that was rendered with
 * older settings could outlive the change.
 */
package io.klartext.site.settings;
