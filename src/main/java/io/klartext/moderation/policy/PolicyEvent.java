package io.klartext.moderation.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.article.ArticleGroups;
import io.klartext.article.commenting.CommentRules;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import java.util.Set;
import java.util.UUID;

/**
 * The moderation policy of the site or of an article has changed.
 *
 * @param subject the article; the nil UUID for the site
 */
record PolicyEvent(UUID subject, int version, @JsonIgnore EventVisibility reach) implements DomainEvent {
    private static final UUID SITE = new UUID(0, 0);

    /**
     * The event of a new version.
     *
     * @param article null for the site
     */
    static PolicyEvent of(UUID article, int version, EventVisibility reach) {
        return new PolicyEvent(article == null ? SITE : article, version, reach);
    }

    @Override
    public String type() {
        return "policy.changed";
    }

    @Override
    public Set<String> groups() {
        return Set.of(subject.equals(SITE) ? CommentRules.GROUP : ArticleGroups.of(subject));
    }
}
