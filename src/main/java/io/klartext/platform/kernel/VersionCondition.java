package io.klartext.platform.kernel;

import java.util.Optional;
import java.util.Set;

/** The versions that the caller accepts as current, from {@code If-Match} (RFC 9110, section 13.1.1). */
public record VersionCondition(Set<Integer> versions, boolean any) {
    /** Accepts any version; for callers inside the application. */
    public static final VersionCondition ANY = new VersionCondition(Set.of(), true);

    /** Whether the current version is one of these. */
    public boolean accepts(int currentVersion) {
        return any || versions.contains(currentVersion);
    }

    /** The version, if the caller named exactly one. */
    public Optional<Integer> only() {
        return versions.size() == 1 ? versions.stream().findFirst() : Optional.empty();
    }

    /** Fails with {@link Failure.Stale} unless the current version is one of these. */
    public void check(int currentVersion) {
        if (!accepts(currentVersion)) {
            throw new Failure.Stale(currentVersion);
        }
    }
}
