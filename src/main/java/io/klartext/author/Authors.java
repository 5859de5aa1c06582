package io.klartext.author;

import io.klartext.directory.Directory;
import io.klartext.site.PublicChanges;
import jakarta.inject.Singleton;

/** Reads authors. */
@Singleton
public class Authors extends Directory<Author> {
    Authors(AuthorRepository authors, PublicChanges changes) {
        super(authors, changes, "author");
    }
}
