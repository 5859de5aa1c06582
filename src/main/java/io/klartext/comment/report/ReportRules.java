package io.klartext.comment.report;

import java.util.UUID;

/** The rules for reports; implemented by moderation. */
public interface ReportRules {
    /** The current rules for the comments on an article. */
    ReportSettings of(UUID article);
}
