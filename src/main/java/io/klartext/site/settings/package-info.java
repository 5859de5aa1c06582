/**
 * The settings of the site that editors can change: title, description, locales and publisher.
 *
 * <p>Decision worth knowing: settings that are not stored come from the configuration, so that a site needs none. They
 * are read for each answer that shows them and have no cache of their own: an answer with outdated settings could
 * otherwise stay in the cache of answers after the change.
 */
package io.klartext.site.settings;
