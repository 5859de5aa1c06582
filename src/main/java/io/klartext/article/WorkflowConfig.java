package io.klartext.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** House rules of the workflow. */
@ConfigMapping(prefix = "klartext.workflow")
public interface WorkflowConfig {
    /** Whether who changed a text last is kept from publishing it. */
    @WithDefault("false")
    boolean fourEyes();
}
