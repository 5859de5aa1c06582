package io.klartext.author;

import io.klartext.directory.DirectoryEditing;
import io.klartext.directory.MergeLock;
import io.klartext.event.Outbox;
import io.klartext.kernel.Clock;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;

/** Creates and changes authors. */
@Singleton
public class AuthorEditing extends DirectoryEditing<Author, AuthorDraft> {
    AuthorEditing(AuthorRepository authors, MergeLock mergeLock, Validator validator, Outbox outbox, Clock clock) {
        super(authors, mergeLock, validator, outbox, clock);
    }

    @Override
    protected Author make(UUID id, UUID by, Instant now) {
        return new Author(id, by, now);
    }

    @Override
    protected AuthorDraft draftOf(Author author) {
        return new AuthorDraft(author.slug(), author.name(), author.about(), author.aliases());
    }
}
