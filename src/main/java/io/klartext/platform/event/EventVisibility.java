package io.klartext.platform.event;

import java.util.List;

/**
 * The visibility of an event to readers.
 *
 * @param isPublic whether readers can see the change, so that the public feed of changes may contain it
 * @param paths the paths on the site that show the change: the current path of its subject first, then former ones
 */
public record EventVisibility(boolean isPublic, List<String> paths) {
    /** Readers see no difference, and no page of the site changes. */
    public static final EventVisibility NONE = new EventVisibility(false, List.of());

    public EventVisibility {
        paths = List.copyOf(paths);
    }
}
