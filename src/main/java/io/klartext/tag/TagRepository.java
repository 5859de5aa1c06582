package io.klartext.tag;

import io.klartext.directory.EntryRepository;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.trash.TrashConfig;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;

/** Finds tags. */
@Singleton
public class TagRepository extends EntryRepository<Tag> {
    TagRepository(Queries queries, TrashConfig trash, Clock clock, SitePaths paths) {
        super(queries, trash, clock, "tag", "description", null, paths::ofTag);
    }
}
