package io.klartext.article.revision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which revisions are kept, and when the others go. */
@ConfigMapping(prefix = "klartext.revisions")
public interface RevisionConfig {
    /** How long every revision is kept, as an ISO 8601 duration; older ones are thinned out to one a day. */
    @WithDefault("P30D")
    Duration keepAllFor();

    /** How long after one thinning the next one begins. */
    @WithDefault("PT6H")
    Duration thinEvery();
}
