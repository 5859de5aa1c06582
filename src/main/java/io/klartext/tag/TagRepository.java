package io.klartext.tag;

import io.klartext.database.Queries;
import io.klartext.directory.EntryRepository;
import io.klartext.kernel.Clock;
import jakarta.inject.Singleton;

/** Finds tags. */
@Singleton
public class TagRepository extends EntryRepository<Tag> {
    TagRepository(Queries queries, Clock clock) {
        super(queries, clock, "tag", "description");
    }
}
