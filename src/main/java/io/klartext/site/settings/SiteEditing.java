package io.klartext.site.settings;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.site.SiteConfig;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Changes the settings of the site. */
@Singleton
@Transactional
public class SiteEditing {
    private final SiteSettings settings;
    private final SiteConfig config;
    private final Validator validator;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    SiteEditing(
            SiteSettings settings, SiteConfig config, Validator validator, AuditLog audit, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.config = config;
        this.validator = validator;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Applies a change. The version stays if nothing changes. */
    void change(VersionCondition condition, UnaryOperator<SiteDraft> change, Caller by) {
        WrittenSettings before = settings.writtenToChange();
        condition.check(before.version());
        SiteDraft after = change.apply(before.settings());
        check(after);
        if (!after.equals(before.settings())) {
            write(before.version() + 1, after, by);
        }
    }

    private void check(SiteDraft draft) {
        Violations violations = Violations.of(validator, draft);
        if (draft.locales() != null && !draft.locales().contains(config.defaultLocale())) {
            violations.add(
                    "/locales", "invalid", "must contain the default locale of the site, " + config.defaultLocale());
        }
        violations.refuse();
    }

    private void write(int version, SiteDraft draft, Caller by) {
        Instant now = clock.now();
        settings.write(version, draft, now);
        audit.add(by, AuditAction.CHANGE_SITE, null, "version " + version, now);
        outbox.add(new SiteEvent(version), now);
    }
}
