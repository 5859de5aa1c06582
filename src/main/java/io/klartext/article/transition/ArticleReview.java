package io.klartext.article.transition;

import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** The review of drafts before publication. */
@Singleton
@Transactional
public class ArticleReview {
    private final ArticleTransitions steps;
    private final Validator validator;

    ArticleReview(ArticleTransitions steps, Validator validator) {
        this.steps = steps;
        this.validator = validator;
    }

    /** Submits a draft for review. */
    public void submit(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        move(steps.begin(id, condition, ArticleAction.SUBMIT, by), ArticleState.IN_REVIEW, note);
    }

    /** Returns a submitted article to its author; the note, which is required, says why. */
    public void returnToAuthor(UUID id, VersionCondition condition, Note note, Caller by) {
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.RETURN, by);
        Violations violations = Violations.of(validator, note);
        if (note.note() == null) {
            violations.add("/note", "required", "Returning an article needs a note.");
        }
        violations.refuse();
        move(step, ArticleState.DRAFT, note);
    }

    private static void move(ArticleTransitions.Step step, ArticleState to, Note note) {
        step.article().moveTo(to);
        step.endOutOfSight(note.note());
    }
}
