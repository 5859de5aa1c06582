package io.klartext.author;

import io.klartext.directory.Directory;
import jakarta.inject.Singleton;

/** Reads authors. */
@Singleton
public class Authors extends Directory<Author> {
    Authors(AuthorRepository authors) {
        super(authors, "author");
    }
}
