package io.klartext.directory;

import io.klartext.event.Outbox;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Ids;
import io.klartext.kernel.Slug;
import io.klartext.kernel.VersionCondition;
import io.klartext.kernel.Violations;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Creates and changes one kind of entry. */
@Transactional
public abstract class DirectoryEditing<E extends DirectoryEntry, D extends EntryDraft> {
    private final EntryRepository<E> entries;
    private final Validator validator;
    private final Outbox outbox;
    private final Clock clock;

    protected DirectoryEditing(EntryRepository<E> entries, Validator validator, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.validator = validator;
        this.outbox = outbox;
        this.clock = clock;
    }

    protected abstract E make(UUID id, UUID by, Instant now);

    /** The entry's content in the form in which it is written. */
    protected abstract D draftOf(E entry);

    public UUID create(D draft, UUID by) {
        Instant now = clock.now();
        E entry = make(Ids.next(now), by, now);
        revise(entry, draft, by, now);
        entries.persist(entry);
        tell("created", entry, now);
        return entry.id();
    }

    public void change(UUID id, VersionCondition condition, UnaryOperator<D> patch, UUID by) {
        E entry = get(id, condition);
        if (entry.isTrashed()) {
            throw new Failure.Conflict("in_trash", "What is in the trash must be restored before it is changed.");
        }
        Instant now = clock.now();
        if (revise(entry, patch.apply(draftOf(entry)), by, now)) {
            tell("updated", entry, now);
        }
    }

    public void trash(UUID id, VersionCondition condition) {
        E entry = get(id, condition);
        Instant now = clock.now();
        entry.trash(now);
        tell("trashed", entry, now);
    }

    public void restore(UUID id, VersionCondition condition) {
        E entry = get(id, condition);
        refuseTaken(entry.slug(), entry.id());
        entry.restore();
        tell("restored", entry, clock.now());
    }

    private E get(UUID id, VersionCondition condition) {
        E entry = entries.findForChange(id).orElseThrow(() -> new Failure.NotFound("The " + entries.table()));
        condition.check(entry.version());
        return entry;
    }

    private boolean revise(E entry, D draft, UUID by, Instant now) {
        Violations.of(validator, draft).refuse();
        String slug = draft.slug() == null ? freeSlug(draft.name(), entry.id()) : draft.slug();
        refuseTaken(slug, entry.id());
        return entry.revise(slug, draft, by, now);
    }

    private String freeSlug(String name, UUID id) {
        String slug = Slug.of(name, entries.table() + "-" + Ids.key());
        String free = slug;
        for (int number = 2; entries.isSlugTaken(free, id); number++) {
            free = Slug.numbered(slug, number);
        }
        return free;
    }

    private void refuseTaken(String slug, UUID except) {
        if (entries.isSlugTaken(slug, except)) {
            throw new Failure.Conflict("slug_taken", "Another " + entries.table() + " has the slug '" + slug + "'.");
        }
    }

    private void tell(String what, E entry, Instant now) {
        outbox.add(new EntryEvent(entries.table() + "." + what, entry.id(), entry.version()), now);
    }
}
