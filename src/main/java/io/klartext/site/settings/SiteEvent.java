package io.klartext.site.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The settings of the site have changed, and with them every page that shows its name. */
record SiteEvent(int version) implements DomainEvent {
    private static final UUID SITE = new UUID(0, 0);

    @Override
    public String type() {
        return "site.changed";
    }

    @Override
    public UUID subject() {
        return SITE;
    }

    @Override
    public Set<String> groups() {
        return Set.of(Site.GROUP);
    }

    @Override
    @JsonIgnore
    public EventVisibility reach() {
        return new EventVisibility(true, List.of("/"));
    }
}
