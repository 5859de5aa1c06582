package io.klartext.platform.event;

import java.util.List;

/**
 * What readers learn of an event.
 *
 * @param isPublic whether readers see the change, so that they may be told of it
 * @param paths the paths on the site that show the change: the current path of its subject first, then former ones
 */
public record Reach(boolean isPublic, List<String> paths) {
    /** Readers see no difference, and no page of the site is concerned. */
    public static final Reach NONE = new Reach(false, List.of());

    public Reach {
        paths = List.copyOf(paths);
    }
}
