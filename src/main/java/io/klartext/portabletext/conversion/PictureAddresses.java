package io.klartext.portabletext.conversion;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the assets whose files are at given addresses. */
public interface PictureAddresses {
    /** Knows none. */
    PictureAddresses NONE = addresses -> Map.of();

    /** The asset of each address that is one of ours. */
    Map<String, UUID> find(Set<String> addresses);
}
