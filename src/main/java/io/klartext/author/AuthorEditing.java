package io.klartext.author;

import io.klartext.asset.usage.AssetUsages;
import io.klartext.audit.AuditLog;
import io.klartext.directory.DirectoryEditing;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Creates and changes authors. */
@Singleton
public class AuthorEditing extends DirectoryEditing<Author, AuthorDraft> {
    private final AssetUsages usages;

    AuthorEditing(
            AuthorRepository authors,
            AssetUsages usages,
            MergeLock mergeLock,
            Validator validator,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        super(authors, mergeLock, validator, audit, outbox, clock);
        this.usages = usages;
    }

    @Override
    protected void check(AuthorDraft draft, Violations violations) {
        UUID picture = draft.pictureId();
        if (picture != null && usages.hold(Set.of(picture)).isEmpty()) {
            violations.add("/picture/id", "unknown_reference", "There is no such asset.");
        }
    }

    /** Two authors may have the same name; editors get a finding. */
    @Override
    protected boolean hasUniqueNames() {
        return false;
    }

    @Override
    protected Author make(UUID id, UUID by, Instant now) {
        return new Author(id, by, now);
    }

    @Override
    protected AuthorDraft draftOf(Author author) {
        return new AuthorDraft(
                author.slug(),
                author.name(),
                author.about(),
                AuthorDraft.Picture.of(author.picture()),
                author.aliases());
    }
}
