package io.klartext.article.action;

import io.klartext.article.editing.ArticleDiscarding;
import io.klartext.article.publication.ArticlePublishing;
import io.klartext.article.transition.ArticleReview;
import io.klartext.article.transition.Note;
import io.klartext.article.trash.ArticleTrash;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Performs actions by their names. */
@Singleton
class ArticleActions {
    private final Map<NotedAction, UseCase> useCases;

    ArticleActions(
            ArticleReview review, ArticleDiscarding discarding, ArticlePublishing publishing, ArticleTrash trash) {
        this.useCases = Map.of(
                NotedAction.SUBMIT, review::submit,
                NotedAction.RECALL, review::recall,
                NotedAction.RETURN, review::returnToAuthor,
                NotedAction.DISCARD, discarding::discard,
                NotedAction.UNSCHEDULE, publishing::unschedule,
                NotedAction.UNPUBLISH, publishing::unpublish,
                NotedAction.ARCHIVE, trash::archive,
                NotedAction.RESTORE, trash::restore);
    }

    @FunctionalInterface
    private interface UseCase {
        void perform(UUID id, VersionCondition condition, Note note, Caller by);
    }

    /** Performs the action; fails if version, state or caller do not allow it. */
    void perform(NotedAction action, UUID id, VersionCondition condition, Note note, Caller by) {
        useCases.get(action).perform(id, condition, note, by);
    }
}
