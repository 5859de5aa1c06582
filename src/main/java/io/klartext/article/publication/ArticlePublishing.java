package io.klartext.article.publication;

import io.klartext.article.Article;
import io.klartext.article.ArticleEvent;
import io.klartext.article.Content;
import io.klartext.article.Correction;
import io.klartext.article.PublicationRepository;
import io.klartext.article.transition.ArticleTransitions;
import io.klartext.article.transition.Note;
import io.klartext.article.workflow.ArticleAction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Publishes articles, now or at a given time, and unpublishes them. */
@Singleton
@Transactional
public class ArticlePublishing {
    private final ArticleTransitions steps;
    private final PublicationRepository publications;
    private final CorrectionRepository corrections;
    private final PublishGate gate;
    private final MergeLock mergeLock;
    private final Validator validator;

    ArticlePublishing(
            ArticleTransitions steps,
            PublicationRepository publications,
            CorrectionRepository corrections,
            PublishGate gate,
            MergeLock mergeLock,
            Validator validator) {
        this.steps = steps;
        this.publications = publications;
        this.corrections = corrections;
        this.gate = gate;
        this.mergeLock = mergeLock;
        this.validator = validator;
    }

    /**
     * Copies the working copy to the publication, which readers see from the ordered time on. Publishing a scheduled
     * article replaces the scheduled text, and moves its date if the order names another. If a
     * published article is ordered for a later time, its working copy cannot change until then.
     *
     * @throws Failure.Invalid if the gate finds errors
     */
    public void publish(UUID id, VersionCondition condition, PublishOrder order, Caller by) {
        mergeLock.blockMerges();
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.PUBLISH, by);
        Article article = step.article();
        Violations violations = checked(order, step);
        refuse(gate.check(article), violations);
        if (order.isLaterUpdate(article, step.from(), step.now())) {
            scheduleUpdate(order, step, by);
            return;
        }
        takeBackUnseenCorrection(article, step.now());
        if (order.correctsDate(article, step.now()) && publications.isImported(id)) {
            article.correctDate(order.begin(article, step.from()));
        }
        article.publish(order.begin(article, step.from()), order.end(article), step.now());
        tell(order, step, by, article.publishedAt());
        publications.publish(id, step.now());
        step.end(order.note(), eventOf(article, step.now()));
    }

    private void scheduleUpdate(PublishOrder order, ArticleTransitions.Step step, Caller by) {
        Article article = step.article();
        publications.requireChanges(article);
        takeBackUnseenCorrection(article, step.now());
        article.scheduleUpdate(order.begin(article, step.from()));
        tell(order, step, by, article.nextVersionAt());
        step.endOutOfSight(order.note());
    }

    /** Warnings alone do not prevent publication. With an error all findings are reported, as in a dry run. */
    private static void refuse(List<GateFinding> findings, Violations violations) {
        if (findings.stream().anyMatch(GateFinding::isError)) {
            findings.forEach(found -> violations.add(found.pointer(), found.code(), found.detail()));
        }
        violations.refuse();
    }

    /** Adds the correction of the order or, if it has none, the one that was written with the change. */
    private void tell(PublishOrder order, ArticleTransitions.Step step, Caller by, Instant begin) {
        Article article = step.article();
        Correction correction = order.correction() == null ? article.correction() : order.correction();
        if (correction != null) {
            Instant shown = begin.isAfter(step.now()) ? begin : step.now();
            corrections.add(article, correction, by.id(), shown);
            article.planCorrection(null);
        }
    }

    /** The findings of the gate, under the same conditions as publishing but without changes. */
    public List<GateFinding> check(UUID id, VersionCondition condition, PublishOrder order, Caller by) {
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.PUBLISH, by);
        checked(order, step).refuse();
        List<GateFinding> findings = new ArrayList<>(gate.check(step.article()));
        findings.addAll(keptTimes(order, step));
        if (step.from() == ArticleState.SCHEDULED) {
            findings.addAll(replacedText(step.article()));
        }
        return findings;
    }

    /** Warns of times that the order does not mention and that therefore stay as they are. */
    private static List<GateFinding> keptTimes(PublishOrder order, ArticleTransitions.Step step) {
        Article article = step.article();
        List<GateFinding> findings = new ArrayList<>();
        Instant begin = order.begin(article, step.from());
        if (order.publishAt() == null && begin != null) {
            findings.add(GateFinding.warning(
                    "/schedule/publishAt", "publish_at_kept", "The article remains scheduled for " + begin + "."));
        }
        if (order.unpublishAt() == null && article.unpublishAt() != null) {
            findings.add(GateFinding.warning(
                    "/schedule/unpublishAt",
                    "unpublish_at_kept",
                    "The publication still ends at " + article.unpublishAt() + "."));
        }
        return findings;
    }

    private List<GateFinding> replacedText(Article article) {
        int scheduled = publications.publishedVersion(article.id());
        return scheduled == article.version()
                ? List.of()
                : List.of(GateFinding.warning(
                        "/schedule/version",
                        "scheduled_text_replaced",
                        "Version " + scheduled + " is scheduled; publishing replaces it by version " + article.version()
                                + "."));
    }

    private Violations checked(PublishOrder order, ArticleTransitions.Step step) {
        Violations violations = Violations.of(validator, order);
        boolean imported = order.correctsDate(step.article(), step.now())
                && publications.isImported(step.article().id());
        order.check(step.article(), step.from(), imported, step.now(), violations);
        if (order.correction() != null) {
            order.correction().check(step.article(), step.now(), violations);
        }
        return violations;
    }

    /** Cancels a scheduled publication, or a scheduled update of a published article. */
    public void unschedule(UUID id, VersionCondition condition, Note note, Caller by) {
        ArticleTransitions.Step step = steps.begin(id, condition, ArticleAction.UNSCHEDULE, by);
        if (step.from() == ArticleState.SCHEDULED) {
            withdraw(step, note);
            return;
        }
        Violations.of(validator, note).refuse();
        step.article().endUpdate();
        takeBackUnseenCorrection(step.article(), step.now());
        step.endOutOfSight(note.note());
    }

    /** Removes the publication; the working copy does not change. */
    public void unpublish(UUID id, VersionCondition condition, Note note, Caller by) {
        withdraw(steps.begin(id, condition, ArticleAction.UNPUBLISH, by), note);
    }

    private void withdraw(ArticleTransitions.Step step, Note note) {
        Violations.of(validator, note).refuse();
        Article article = step.article();
        article.withdraw(step.now());
        takeBackUnseenCorrection(article, step.now());
        publications.unpublish(article.id(), step.now());
        step.end(
                note.note(),
                step.from() == ArticleState.SCHEDULED
                        ? new ArticleEvent.Moved(article.id(), article.version(), step.action(), ArticleState.DRAFT)
                        : publications.unpublished(article, step.now()));
    }

    /** A correction that was not yet public moves to the next publication, unless that one has its own. */
    private void takeBackUnseenCorrection(Article article, Instant now) {
        corrections
                .takeBack(article.id(), now)
                .filter(unseen -> article.correction() == null)
                .ifPresent(article::planCorrection);
    }

    private ArticleEvent eventOf(Article article, Instant now) {
        Content content = article.content();
        return article.stateAt(now) == ArticleState.SCHEDULED
                ? new ArticleEvent.Scheduled(
                        article.id(),
                        article.version(),
                        article.publishedAt(),
                        content.slug(),
                        article.translationGroup())
                : publications.published(article.id(), now);
    }
}
