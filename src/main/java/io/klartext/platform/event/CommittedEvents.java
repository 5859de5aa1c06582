package io.klartext.platform.event;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the transactions of the current request have committed. */
@RequestScoped
public class CommittedEvents {
    private final List<UUID> ids = new ArrayList<>();
    private final Set<String> groups = new TreeSet<>();

    void add(Collection<UUID> committed, Collection<String> changed) {
        ids.addAll(committed);
        groups.addAll(changed);
    }

    /** The ids of the events. */
    public List<UUID> ids() {
        return List.copyOf(ids);
    }

    /** The groups of cached answers that are outdated now, in alphabetical order. */
    public List<String> groups() {
        return List.copyOf(groups);
    }
}
