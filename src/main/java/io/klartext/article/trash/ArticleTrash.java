package io.klartext.article.trash;

import io.klartext.article.Article;
import io.klartext.article.draft.ArticleSlugs;
import io.klartext.article.draft.TranslationGroups;
import io.klartext.article.transition.ArticleTransitions;
import io.klartext.article.transition.Note;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** Archives, trashes and restores articles that are not public. */
@Singleton
@Transactional
public class ArticleTrash {
    private final ArticleTransitions steps;
    private final ArticleSlugs slugs;
    private final TranslationGroups translating;
    private final Validator validator;

    ArticleTrash(ArticleTransitions steps, ArticleSlugs slugs, TranslationGroups translating, Validator validator) {
        this.steps = steps;
        this.slugs = slugs;
        this.translating = translating;
        this.validator = validator;
    }

    /** Archives a draft. It stays there until it is restored. */
    public void archive(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.ARCHIVE, by);
        step.article().moveTo(ArticleState.ARCHIVED);
        step.endOutOfSight(note.note());
    }

    /** Moves an article that is not public to the trash. It stays there until it is restored or purged. */
    public void trash(UUID id, VersionCondition condition, Caller by) {
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.TRASH, by);
        step.article().trash(step.now());
        step.endOutOfSight(null);
    }

    /** Restores an article from the archive as a draft, or from the trash to its former state. */
    public void restore(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.RESTORE, by);
        Article article = step.article();
        slugs.refuseTaken(article.content().locale(), article.content().slug(), id);
        if (step.from() == ArticleState.TRASHED) {
            translating.refuseTaken(
                    id, article.translationGroup(), article.content().locale());
            article.takeFromTrash();
        } else {
            article.moveTo(ArticleState.DRAFT);
        }
        step.endOutOfSight(note.note());
    }
}
