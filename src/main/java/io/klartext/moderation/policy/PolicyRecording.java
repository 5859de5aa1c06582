package io.klartext.moderation.policy;

import io.klartext.article.link.ArticlePaths;
import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.event.EventVisibility;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records a new version of a policy in the audit log and as an event, in the transaction of the change. */
@Singleton
class PolicyRecording {
    private final AuditLog audit;
    private final Outbox outbox;
    private final ArticlePaths paths;

    PolicyRecording(AuditLog audit, Outbox outbox, ArticlePaths paths) {
        this.audit = audit;
        this.outbox = outbox;
        this.paths = paths;
    }

    /**
     * Records the version.
     *
     * @param article null for the policy of the site
     */
    void record(UUID article, int version, Caller by, Instant now) {
        audit.add(by, AuditAction.CHANGE_POLICY, article, "version " + version, now);
        EventVisibility reach = article == null ? new EventVisibility(true, List.of()) : paths.of(article, now);
        outbox.add(PolicyEvent.of(article, version, reach), now);
    }
}
