package io.klartext.author;

import io.klartext.directory.EntryRepository;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.trash.TrashConfig;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;

/** Finds authors. */
@Singleton
public class AuthorRepository extends EntryRepository<Author> {
    AuthorRepository(Queries queries, TrashConfig trash, Clock clock, SitePaths paths) {
        super(queries, trash, clock, "author", "bio", "picture", paths::ofAuthor);
    }
}
