package io.klartext.author;

import io.klartext.database.Queries;
import io.klartext.directory.EntryRepository;
import jakarta.inject.Singleton;

/** Finds authors. */
@Singleton
public class AuthorRepository extends EntryRepository<Author> {
    AuthorRepository(Queries queries) {
        super(queries, "author", "bio");
    }
}
