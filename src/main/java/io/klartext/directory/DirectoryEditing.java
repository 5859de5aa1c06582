package io.klartext.directory;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.directory.reference.MergeLock;
import io.klartext.directory.reference.References;
import io.klartext.platform.event.EventVisibility;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Slug;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Creates, changes, merges and deletes the entries of one kind. */
@Transactional
public abstract class DirectoryEditing<E extends DirectoryEntry, D extends EntryDraft> {
    /** The largest number of entries that one purge deletes. */
    public static final int PURGE_BATCH = 100;

    private final EntryRepository<E> entries;
    private final MergeLock mergeLock;
    private final Validator validator;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    protected DirectoryEditing(
            EntryRepository<E> entries,
            MergeLock mergeLock,
            Validator validator,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.entries = entries;
        this.mergeLock = mergeLock;
        this.validator = validator;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    protected abstract E make(UUID id, UUID by, Instant now);

    /** The content of the entry as a draft. */
    protected abstract D draftOf(E entry);

    /** Whether no two entries may have the same name. */
    protected abstract boolean hasUniqueNames();

    /** Adds the violations of rules that only this kind of entry has. */
    protected void check(D draft, Violations violations) {}

    public UUID create(D draft, UUID by) {
        entries.lockSlugs();
        Instant now = clock.now();
        E entry = make(Ids.next(now), by, now);
        revise(entry, draft, by, now);
        entries.persist(entry);
        addEvent("created", entry, now);
        return entry.id();
    }

    public void change(UUID id, VersionCondition condition, UnaryOperator<D> patch, UUID by) {
        entries.lockSlugs();
        E entry = get(id, condition);
        entry.requireActive();
        Instant now = clock.now();
        if (revise(entry, patch.apply(draftOf(entry)), by, now)) {
            addEvent("updated", entry, now);
        }
    }

    public void trash(UUID id, VersionCondition condition) {
        E entry = get(id, condition);
        Instant now = clock.now();
        entry.trash(now);
        addEvent("trashed", entry, now);
    }

    public void restore(UUID id, VersionCondition condition) {
        entries.lockSlugs();
        E entry = get(id, condition);
        requireUnique(entry.name(), entry.id());
        entry.restore();
        claim(entry.slugs(), entry.id());
        addEvent("restored", entry, clock.now());
    }

    /**
     * Deletes entries whose time in the trash is over, unless a working copy, a publication or a restorable revision
     * still refers to them. Any number of servers may do this concurrently.
     *
     * @return the number of deleted entries, at most {@value #PURGE_BATCH}
     */
    public int purge() {
        Instant now = clock.now();
        Map<UUID, Integer> purged = entries.purge(now, PURGE_BATCH);
        purged.forEach((id, version) -> {
            outbox.add(new EntryEvent(entries.table() + ".purged", id, version, EventVisibility.NONE), now);
            audit.add(null, StoredEnum.of(AuditAction.class, "purge_" + entries.table()), id, null, now);
        });
        return purged.size();
    }

    /**
     * Merges an entry into another one. All references of articles move to the other entry, and all slugs lead to it.
     * The versions of articles do not change, because their content does not.
     *
     * @return the id of the other entry
     */
    public UUID merge(UUID id, VersionCondition condition, MergeOrder order) {
        mergeLock.blockReferences();
        entries.lockSlugs();
        E entry = get(id, condition);
        entry.requireActive();
        E other = entries.findForChange(target(order, id)).orElseThrow();
        Instant now = clock.now();
        List<String> paths = entries.paths(entry);
        entry.mergeInto(other, now);
        entries.moveReferences(id, other.id());
        EventVisibility reach = new EventVisibility(entries.isShown(other.id(), now), paths);
        outbox.add(new MergedEvent(entries.table() + ".merged", id, entry.version(), other.id(), reach), now);
        return other.id();
    }

    private UUID target(MergeOrder order, UUID id) {
        Violations violations = Violations.of(validator, order);
        UUID target = order.into() == null ? null : References.resolve(entries, order.into(), "/into", violations);
        if (id.equals(target)) {
            violations.add("/into", "self", "An item cannot be merged into itself.");
        }
        violations.refuse();
        return target;
    }

    private E get(UUID id, VersionCondition condition) {
        E entry = entries.findForChange(id).orElseThrow(() -> new Failure.NotFound("The " + entries.table()));
        condition.check(entry.version());
        return entry;
    }

    private boolean revise(E entry, D draft, UUID by, Instant now) {
        Violations violations = Violations.of(validator, draft);
        checkAliases(draft, violations);
        check(draft, violations);
        violations.refuse();
        if (!draft.name().equals(Text.name(entry.name()))) {
            requireUnique(draft.name(), entry.id());
        }
        String slug = draft.slug() == null ? freeSlug(draft, entry.id()) : draft.slug();
        Set<String> slugs = new TreeSet<>(draft.aliases());
        slugs.add(slug);
        claim(slugs, entry.id());
        return entry.revise(slug, draft, by, now);
    }

    private static void checkAliases(EntryDraft draft, Violations violations) {
        Set<String> seen = new HashSet<>();
        seen.add(draft.slug());
        for (int index = 0; index < draft.aliases().size(); index++) {
            String alias = draft.aliases().get(index);
            if (!seen.add(alias) && alias != null) {
                violations.add("/aliases/" + index, "duplicate", "The slug '" + alias + "' is listed twice.");
            }
        }
    }

    /**
     * A slug derived from the name. Former public slugs of other entries are not used, so that their redirects stay.
     */
    private String freeSlug(D draft, UUID id) {
        String slug = Slug.of(draft.name(), entries.table() + "-" + Ids.key());
        return Slug.firstFree(slug, candidates -> {
            Set<String> taken = new HashSet<>(entries.findKnownSlugs(candidates, id));
            taken.addAll(draft.aliases());
            return taken;
        });
    }

    private void requireUnique(String name, UUID id) {
        entries.findNamesake(name, id).filter(other -> hasUniqueNames()).ifPresent(other -> {
            throw new Failure.Conflict(
                    "name_taken",
                    "The %s '%s' with the slug '%s' and the id %s already has this name."
                            .formatted(entries.table(), other.name(), other.slug(), other.id()));
        });
    }

    /** Claims the slugs; fails if another entry has one of them. Other entries lose them as former slugs. */
    private void claim(Set<String> slugs, UUID id) {
        entries.findTaken(slugs, id).ifPresent(taken -> {
            throw new Failure.Conflict(
                    "slug_taken", "Another " + entries.table() + " has the slug or alias '" + taken + "'.");
        });
        entries.removeFormerSlugs(slugs, id);
    }

    private void addEvent(String verb, E entry, Instant now) {
        EventVisibility reach = new EventVisibility(entries.isShown(entry.id(), now), entries.paths(entry));
        outbox.add(new EntryEvent(entries.table() + "." + verb, entry.id(), entry.version(), reach), now);
    }
}
