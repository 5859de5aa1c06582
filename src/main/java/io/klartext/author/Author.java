package io.klartext.author;

import io.klartext.directory.DirectoryEntry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** An author of articles: a byline, not an account. */
@Entity
public class Author extends DirectoryEntry {
    private String bio;
    private UUID picture;

    /** For Hibernate. */
    protected Author() {}

    Author(UUID id, UUID by, Instant now) {
        super(id, by, now);
    }

    @Override
    protected String about() {
        return bio;
    }

    @Override
    protected void describe(String about) {
        bio = about;
    }

    @Override
    protected UUID picture() {
        return picture;
    }

    @Override
    protected void show(UUID asset) {
        picture = asset;
    }
}
