package io.klartext.comment.report;

import java.util.UUID;

/** By which rules reports count; whoever has policies says so. */
public interface ReportRules {
    /** Those that hold for the comments on an article now. */
    ReportTerms of(UUID article);
}
