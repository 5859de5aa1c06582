package io.klartext.article.editing;

import io.klartext.article.PublicationRepository;
import io.klartext.article.transition.ArticleTransitions;
import io.klartext.article.transition.Note;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** Discards the unpublished changes of an article. */
@Singleton
@Transactional
public class ArticleDiscarding {
    private final ArticleTransitions transitions;
    private final ArticleRestoring restoring;
    private final PublicationRepository publications;
    private final MergeLock mergeLock;
    private final Validator validator;

    ArticleDiscarding(
            ArticleTransitions transitions,
            ArticleRestoring restoring,
            PublicationRepository publications,
            MergeLock mergeLock,
            Validator validator) {
        this.transitions = transitions;
        this.restoring = restoring;
        this.publications = publications;
        this.mergeLock = mergeLock;
        this.validator = validator;
    }

    /**
     * Replaces the working copy by the published or scheduled text, which makes a new version unless both are equal.
     * Drops the correction that was written with the changes, and ends their review.
     */
    public void discard(UUID id, VersionCondition condition, Note note, Caller by) {
        Violations.of(validator, note).refuse();
        mergeLock.blockMerges();
        ArticleTransitions.Step step = transitions.begin(id, condition, ArticleAction.DISCARD, by);
        restoring.restore(id, publications.publishedVersion(id), VersionCondition.ANY, by);
        step.article().planCorrection(null);
        step.article().endReview();
        step.endOutOfSight(note.note());
    }
}
