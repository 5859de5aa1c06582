package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * An entry as its editors see it.
 *
 * @param content the members that only entries of its kind have
 * @param purgeAt when it is permanently deleted; null if it is not in the trash
 */
record ManagedEntryView(
        @JsonUnwrapped EntryRow entry, @JsonUnwrapped Object content, Instant purgeAt) {}
