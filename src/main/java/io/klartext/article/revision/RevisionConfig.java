package io.klartext.article.revision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The retention of revisions. */
@ConfigMapping(prefix = "klartext.revisions")
public interface RevisionConfig {
    /** How long every revision is kept, as an ISO 8601 duration. Of older ones, one a day is kept. */
    @WithDefault("P30D")
    @DurationMin
    Duration keepAllFor();

    /** The time between two deletions of old revisions. */
    @WithDefault("PT6H")
    @DurationMin(millis = 1)
    Duration thinEvery();
}
