package io.klartext.article.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The severity of checks that depend on the newsroom: {@code error}, {@code warning} or {@code off}. */
@ConfigMapping(prefix = "klartext.publish-gate")
public interface PublishGateConfig {
    /** A heading is more than one level below the heading before it. */
    @WithDefault("warning")
    Severity headingSkipped();

    /** A source has no URL. */
    @WithDefault("warning")
    Severity sourceWithoutUrl();

    /** A tag or an author is in the trash; readers would not see it. */
    @WithDefault("error")
    Severity trashedReference();

    /** A link leads to an article that is not public; readers would see the text without the link. */
    @WithDefault("warning")
    Severity unpublishedLink();

    /** The slug is one under which readers have known another article; the old links to that one would lead here. */
    @WithDefault("warning")
    Severity formerSlug();

    /** A picture has no alternative text, neither in the article nor in the asset. */
    @WithDefault("error")
    Severity imageWithoutAlt();

    /** A picture has no credit. */
    @WithDefault("error")
    Severity imageWithoutCredit();

    /** The right to show a picture has expired; readers would not see it. */
    @WithDefault("error")
    Severity imageExpired();

    /** The severity of a finding. */
    enum Severity {
        ERROR,
        WARNING,
        OFF
    }
}
