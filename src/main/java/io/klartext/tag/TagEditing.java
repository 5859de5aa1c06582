package io.klartext.tag;

import io.klartext.audit.AuditLog;
import io.klartext.directory.DirectoryEditing;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;

/** Creates and changes tags. */
@Singleton
public class TagEditing extends DirectoryEditing<Tag, TagDraft> {
    TagEditing(
            TagRepository tags, MergeLock mergeLock, Validator validator, AuditLog audit, Outbox outbox, Clock clock) {
        super(tags, mergeLock, validator, audit, outbox, clock);
    }

    @Override
    protected boolean hasUniqueNames() {
        return true;
    }

    @Override
    protected Tag make(UUID id, UUID by, Instant now) {
        return new Tag(id, by, now);
    }

    @Override
    protected TagDraft draftOf(Tag tag) {
        return new TagDraft(tag.slug(), tag.name(), tag.about(), tag.aliases());
    }
}
