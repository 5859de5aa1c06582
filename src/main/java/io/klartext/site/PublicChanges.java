package io.klartext.site;

import java.time.Instant;

/** When it changes what of the site is public. The article feature implements it for all that show its effects. */
public interface PublicChanges {
    /** The group of cached answers that depend on which articles are public. */
    String ARTICLES = "articles";

    /** The group of cached answers that show the name, the slug or another member of a tag or an author. */
    String ENTRIES = "entries";

    /**
     * The next moment at which the clock changes it: an article appears or disappears, or the right to show an asset
     * ends. {@link Instant#MAX} if nothing is scheduled.
     */
    Instant next();
}
