package io.klartext.tag;

import io.klartext.directory.DirectoryEntry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A topic of articles. */
@Entity
public class Tag extends DirectoryEntry {
    private String description;

    /** For Hibernate. */
    protected Tag() {}

    Tag(UUID id, UUID by, Instant now) {
        super(id, by, now);
    }

    @Override
    protected String about() {
        return description;
    }

    @Override
    protected void describe(String about) {
        description = about;
    }
}
