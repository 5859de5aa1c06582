package io.klartext.platform.kernel;

import java.util.Optional;
import java.util.Set;

/** Which versions of a thing the caller is willing to act on; {@code If-Match} (RFC 9110, section 13.1.1) in our words. */
public record VersionCondition(Set<Integer> versions, boolean any) {
    /** For callers inside the application that act on whatever is there. */
    public static final VersionCondition ANY = new VersionCondition(Set.of(), true);

    /** Whether the current version is among them. */
    public boolean accepts(int currentVersion) {
        return any || versions.contains(currentVersion);
    }

    /** The version, if it is a single one that the caller named. */
    public Optional<Integer> only() {
        return versions.size() == 1 ? versions.stream().findFirst() : Optional.empty();
    }

    /** Fails with {@link Failure.Stale} unless the current version is among them. */
    public void check(int currentVersion) {
        if (!accepts(currentVersion)) {
            throw new Failure.Stale(currentVersion);
        }
    }
}
