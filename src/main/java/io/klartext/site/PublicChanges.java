package io.klartext.site;

import java.time.Instant;

/** The schedule of public content. The article package implements it for all packages whose answers depend on it. */
public interface PublicChanges {
    /** The group of cached answers that depend on which articles are public. */
    String ARTICLES = "articles";

    /** The group of cached answers that show the name, the slug or another member of a tag or an author. */
    String ENTRIES = "entries";

    /**
     * The next scheduled moment at which an article appears or disappears, or the right to show an asset expires.
     * {@link Instant#MAX} if nothing is scheduled.
     */
    Instant next();
}
