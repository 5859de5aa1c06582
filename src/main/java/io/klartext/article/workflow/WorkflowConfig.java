package io.klartext.article.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the workflow. */
@ConfigMapping(prefix = "klartext.workflow")
public interface WorkflowConfig {
    /** Whether the last editor of an article may not publish it. */
    @WithDefault("false")
    boolean fourEyes();
}
