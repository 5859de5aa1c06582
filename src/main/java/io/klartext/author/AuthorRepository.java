package io.klartext.author;

import io.klartext.database.Queries;
import io.klartext.directory.EntryRepository;
import io.klartext.kernel.Clock;
import jakarta.inject.Singleton;

/** Finds authors. */
@Singleton
public class AuthorRepository extends EntryRepository<Author> {
    AuthorRepository(Queries queries, Clock clock) {
        super(queries, clock, "author", "bio");
    }
}
