package io.klartext.article.importing;

import io.klartext.article.editing.ArticleEditing;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violation;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.UUID;

/** Imports articles from other systems. A repeated import makes no second article. */
@Singleton
@Transactional
public class ArticleImporting {
    private final ArticleEditing editing;
    private final ExternalIds names;
    private final Validator validator;

    ArticleImporting(ArticleEditing editing, ExternalIds names, Validator validator) {
        this.editing = editing;
        this.names = names;
        this.validator = validator;
    }

    /** The article, and whether it is new. */
    public record Imported(UUID id, boolean created) {}

    /**
     * Creates the article, or replaces the working copy of the article that was imported under the same external id. An
     * equal text changes nothing.
     *
     * @throws Failure.Conflict if the article is in the trash
     */
    public Imported put(ArticleImport wanted, Caller by) {
        Violations.of(validator, wanted).refuse();
        Optional<UUID> known = names.findForChange(wanted);
        try {
            known.ifPresent(id -> editing.change(id, VersionCondition.ANY, present -> wanted.article(), by));
            return known.map(id -> new Imported(id, false)).orElseGet(() -> create(wanted, by));
        } catch (Failure.Invalid invalid) {
            throw new Failure.Invalid(invalid.violations().stream()
                    .map(mistake -> new Violation("/article" + mistake.pointer(), mistake.code(), mistake.detail()))
                    .toList());
        }
    }

    private Imported create(ArticleImport wanted, Caller by) {
        UUID id = editing.create(wanted.article(), by);
        names.add(wanted, id);
        return new Imported(id, true);
    }
}
