package io.klartext.article.publication;

import java.util.List;

/**
 * The findings of a dry run.
 *
 * @param publishable whether there is no error
 */
record PublishCheckView(boolean publishable, List<GateFinding> errors) {
    static PublishCheckView of(List<GateFinding> findings) {
        return new PublishCheckView(
                findings.stream().noneMatch(finding -> finding.severity().equals("error")), findings);
    }
}
