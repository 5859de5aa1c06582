package io.klartext.article;

import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** Moves articles through the part of their life that readers have no part in: review, archive, trash. */
@Singleton
@Transactional
public class ArticleMoving {
    private final ArticleSteps steps;
    private final ArticleSlugs slugs;
    private final Translating translating;
    private final Validator validator;

    ArticleMoving(ArticleSteps steps, ArticleSlugs slugs, Translating translating, Validator validator) {
        this.steps = steps;
        this.slugs = slugs;
        this.translating = translating;
        this.validator = validator;
    }

    /** Asks for a review. */
    public void submit(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        move(steps.begin(id, condition, ArticleAction.SUBMIT, by), ArticleState.IN_REVIEW, note);
    }

    /** Gives a reviewed article back to its writer, who is told why. */
    public void giveBack(UUID id, VersionCondition condition, Note note, Caller by) {
        ArticleSteps.Step step = steps.begin(id, condition, ArticleAction.RETURN, by);
        Violations violations = Violations.of(validator, note);
        if (note.note() == null) {
            violations.add("/note", "required", "Who gives an article back says why.");
        }
        violations.refuse();
        move(step, ArticleState.DRAFT, note);
    }

    /** Puts a draft away; it can be restored. */
    public void archive(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        move(steps.begin(id, condition, ArticleAction.ARCHIVE, by), ArticleState.ARCHIVED, note);
    }

    /** Puts an article that is not public into the trash. */
    public void trash(UUID id, VersionCondition condition, Caller by) {
        ArticleSteps.Step step = steps.begin(id, condition, ArticleAction.TRASH, by);
        step.article().trash(step.now());
        end(step, Note.NONE);
    }

    /** Takes an article out of the archive, or out of the trash to where it was. */
    public void restore(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        ArticleSteps.Step step = steps.begin(id, condition, ArticleAction.RESTORE, by);
        Article article = step.article();
        slugs.refuseTaken(article.content().locale(), article.content().slug(), id);
        if (step.from() == ArticleState.TRASHED) {
            translating.refuseTaken(
                    id, article.translationGroup(), article.content().locale());
            article.takeFromTrash();
        } else {
            article.moveTo(ArticleState.DRAFT);
        }
        end(step, note);
    }

    private static void move(ArticleSteps.Step step, ArticleState to, Note note) {
        step.article().moveTo(to);
        end(step, note);
    }

    private static void end(ArticleSteps.Step step, Note note) {
        Article article = step.article();
        ArticleState to = article.stateAt(step.now());
        step.end(note.note(), new ArticleEvent.Moved(article.id(), article.version(), step.action(), to));
    }
}
