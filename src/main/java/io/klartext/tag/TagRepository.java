package io.klartext.tag;

import io.klartext.database.Queries;
import io.klartext.directory.EntryRepository;
import jakarta.inject.Singleton;

/** Finds tags. */
@Singleton
public class TagRepository extends EntryRepository<Tag> {
    TagRepository(Queries queries) {
        super(queries, "tag", "description");
    }
}
