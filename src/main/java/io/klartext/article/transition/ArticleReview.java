package io.klartext.article.transition;

import io.klartext.article.PublicationRepository;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** The review of drafts, and of the changes of published articles, before publication. */
@Singleton
@Transactional
public class ArticleReview {
    private final ArticleTransitions steps;
    private final PublicationRepository publications;
    private final Validator validator;

    ArticleReview(ArticleTransitions steps, PublicationRepository publications, Validator validator) {
        this.steps = steps;
        this.publications = publications;
        this.validator = validator;
    }

    /** Submits a draft, or the changes of a published article; fails if a published article has no changes. */
    public void submit(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.SUBMIT, by);
        if (step.from() == ArticleState.PUBLISHED) {
            publications.requireChanges(step.article());
        }
        step.article().submit();
        step.endOutOfSight(note.note());
    }

    /** Takes a submission back. */
    public void recall(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        endReview(steps.begin(id, condition, ArticleAction.RECALL, by), note);
    }

    /** Returns a submitted article to its author; the note, which is required, says why. */
    public void returnToAuthor(UUID id, VersionCondition condition, Note note, Caller by) {
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.RETURN, by);
        Violations violations = Violations.of(validator, note);
        if (note.note() == null) {
            violations.add("/note", "required", "Returning an article needs a note.");
        }
        violations.refuse();
        endReview(step, note);
    }

    private static void endReview(ArticleTransitions.Step step, Note note) {
        step.article().endReview();
        step.endOutOfSight(note.note());
    }
}
