package io.klartext.article.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strict the house is with what is not a mistake in every house: {@code error}, {@code warning} or {@code off}. */
@ConfigMapping(prefix = "klartext.publish-gate")
public interface PublishGateConfig {
    /** A heading that is more than one level below the one before it. */
    @WithDefault("warning")
    Severity headingSkipped();

    /** A source without a URL. */
    @WithDefault("warning")
    Severity sourceWithoutUrl();

    /** A tag or author that is in the trash: readers would not see it. */
    @WithDefault("error")
    Severity trashedReference();

    /** A link to an article that is not public: readers would see its words without the link. */
    @WithDefault("warning")
    Severity unpublishedLink();

    /** A picture without words for those who do not see it, in the article and on the asset. */
    @WithDefault("error")
    Severity imageWithoutAlt();

    /** A picture of which nothing says who made it. */
    @WithDefault("error")
    Severity imageWithoutCredit();

    /** A picture that may not be shown any more: readers would not see it. */
    @WithDefault("error")
    Severity imageExpired();

    /** What a finding means. */
    enum Severity {
        ERROR,
        WARNING,
        OFF
    }
}
