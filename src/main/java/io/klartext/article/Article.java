package io.klartext.article;

import io.klartext.article.workflow.ArticleRoles;
import io.klartext.article.workflow.ArticleState;
import io.klartext.article.workflow.ArticleWorkflow;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import io.klartext.portabletext.PortableText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An article: its working copy, and its state in the {@link ArticleWorkflow lifecycle}.
 * <p>The version counts changes of the content by people and nothing else: publishing and trashing do not change it,
 * and neither does an edit without a difference. Concurrent edits are detected by the version and concurrent actions by
 * the transition table, both under a lock on the row.
 */
@Entity
public class Article {
    @Id
    private UUID id;

    @Convert(converter = ArticleState.Stored.class)
    private ArticleState state;

    private int version;

    @Embedded
    private Content content;

    @Embedded
    private Correction correction;

    @Column(name = "reading_minutes")
    private int readingMinutes;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    private List<UUID> tags = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "author_id")
    private List<UUID> authors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_related", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "related_id")
    private List<UUID> related = new ArrayList<>();

    @Column(name = "translation_group")
    private UUID translationGroup;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "unpublish_at")
    private Instant unpublishAt;

    @Column(name = "change_submitted")
    private boolean changeSubmitted;

    @Column(name = "next_version_at")
    private Instant nextVersionAt;

    private boolean announced = true;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    /** For Hibernate. */
    public Article() {}

    public Article(UUID id, UUID by, Instant now) {
        this.id = id;
        this.translationGroup = id;
        this.state = ArticleState.DRAFT;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** Replaces the content; returns whether it differs. */
    public boolean revise(Content newContent, Relations newRelations, Correction newCorrection, UUID by, Instant now) {
        if (newContent.equals(content)
                && newRelations.equals(relations())
                && Objects.equals(newCorrection, correction)) {
            return false;
        }
        content = newContent;
        correction = newCorrection;
        readingMinutes = newContent.readingMinutes();
        replace(tags, newRelations.tags());
        replace(authors, newRelations.authors());
        replace(related, newRelations.related());
        version++;
        updatedAt = now;
        updatedBy = by;
        return true;
    }

    /** Replaces link targets in the body without a new version; returns whether the body changed. */
    public boolean relink(PortableText relinked) {
        if (relinked.equals(body())) {
            return false;
        }
        content = content.withBody(relinked);
        return true;
    }

    private static void replace(List<UUID> list, List<UUID> newIds) {
        if (!newIds.equals(list)) {
            list.clear();
            list.addAll(newIds);
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller may change the content of this article. */
    public void requireEditableBy(Caller caller) {
        requireWritableBy(caller);
        if (trashedAt != null) {
            throw new Failure.Conflict("in_trash", "An item in the trash must be restored before it can be changed.");
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller may change this article, in any state. */
    public void requireWritableBy(Caller caller) {
        boolean own = caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy);
        if (!own && !caller.has(Scope.ARTICLES_WRITE)) {
            throw new Failure.Forbidden("This key may change only articles that it created; others need the scope '"
                    + Scope.ARTICLES_WRITE.value() + "'.");
        }
    }

    /** The state at that moment; scheduled changes take effect without an action. */
    public ArticleState stateAt(Instant now) {
        if (trashedAt != null) {
            return ArticleState.TRASHED;
        }
        if (state != ArticleState.PUBLISHED) {
            return state;
        }
        if (now.isBefore(publishedAt)) {
            return ArticleState.SCHEDULED;
        }
        return isOver(now) ? afterPublication() : ofUpdate(now);
    }

    /** The state after the publication ends: changes that were submitted stay in review. */
    private ArticleState afterPublication() {
        return changeSubmitted ? ArticleState.IN_REVIEW : ArticleState.DRAFT;
    }

    private ArticleState ofUpdate(Instant now) {
        if (nextVersionAt != null && nextVersionAt.isAfter(now)) {
            return ArticleState.UPDATE_SCHEDULED;
        }
        return changeSubmitted ? ArticleState.UPDATE_IN_REVIEW : ArticleState.PUBLISHED;
    }

    /** The facts that decide about the roles of callers. */
    public ArticleRoles roles(boolean fourEyes) {
        return new ArticleRoles(createdBy, updatedBy, firstPublishedAt != null, fourEyes);
    }

    /** Corrects the date of the first publication to that moment, which is in the past. */
    public void correctDate(Instant date) {
        firstPublishedAt = date;
    }

    /**
     * Publishes the article, or changes the times of its publication.
     *
     * @param from the beginning; null for now, or for the first date of an article that was public before
     * @param until the end; null for never
     */
    public void publish(Instant from, Instant until, Instant now) {
        if (!wasPublic(now)) {
            firstPublishedAt = from == null ? now : from;
            publishedAt = firstPublishedAt;
        } else {
            publishedAt = from == null ? firstPublishedAt : from;
        }
        state = ArticleState.PUBLISHED;
        unpublishAt = until;
        announced = !publishedAt.isAfter(now);
        endUpdate();
    }

    /** Schedules the working copy to replace the publication at that time. Until then it cannot change. */
    public void scheduleUpdate(Instant at) {
        nextVersionAt = at;
        changeSubmitted = false;
    }

    /** Ends the schedule or the review of the changes of a published article. */
    public void endUpdate() {
        nextVersionAt = null;
        changeSubmitted = false;
    }

    /** Submits the draft, or the changes of the published article. */
    public void submit() {
        changeSubmitted = state == ArticleState.PUBLISHED;
        state = changeSubmitted ? state : ArticleState.IN_REVIEW;
    }

    /** Ends the review of the draft, or of the changes of the published article. */
    public void endReview() {
        changeSubmitted = false;
        state = state == ArticleState.IN_REVIEW ? ArticleState.DRAFT : state;
    }

    /** Fails with {@link Failure.Conflict} if an update is scheduled: its text is the one that was approved. */
    public void requireNoScheduledUpdate() {
        if (nextVersionAt != null) {
            throw new Failure.Conflict(
                    "update_scheduled",
                    "The text is scheduled for " + nextVersionAt + ". Call 'unschedule' before you change it.");
        }
    }

    /** Whether the time of a scheduled update has come. */
    public boolean isUpdateDue(Instant now) {
        return nextVersionAt != null && !nextVersionAt.isAfter(now);
    }

    /** When the working copy will replace the publication; null if no update is scheduled. */
    public Instant nextVersionAt() {
        return nextVersionAt;
    }

    /** Ends or cancels the publication. */
    public void withdraw(Instant now) {
        if (firstPublishedAt.isAfter(now)) {
            firstPublishedAt = null;
        }
        state = afterPublication();
        publishedAt = null;
        unpublishAt = null;
        announced = true;
        endUpdate();
    }

    /** Whether it was ever public. */
    public boolean wasPublic(Instant now) {
        return firstPublishedAt != null && !firstPublishedAt.isAfter(now);
    }

    /** The correction for the next publication, or null. */
    public void planCorrection(Correction next) {
        correction = next;
    }

    /** Changes to a state that is not public. */
    public void moveTo(ArticleState to) {
        state = to;
    }

    public void trash(Instant now) {
        trashedAt = now;
    }

    public void takeFromTrash() {
        trashedAt = null;
    }

    /** Whether it became public by schedule, and no event was published yet. */
    public boolean isToBeAnnounced(Instant now) {
        return !announced && !publishedAt.isAfter(now);
    }

    public void announce() {
        announced = true;
    }

    /** Whether its publication ended by schedule, and no event was published yet. */
    public boolean isOver(Instant now) {
        return unpublishAt != null && !unpublishAt.isAfter(now);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** The body of the working copy, empty before the first. */
    public PortableText body() {
        return content == null ? PortableText.EMPTY : content.body();
    }

    public Content content() {
        return content;
    }

    public Correction correction() {
        return correction;
    }

    /** The id of its group of translations. */
    public UUID translationGroup() {
        return translationGroup;
    }

    public void joinTranslationGroup(UUID otherTranslationGroup) {
        translationGroup = otherTranslationGroup;
    }

    public Relations relations() {
        return new Relations(tags, authors, related);
    }

    /** The beginning of the publication, past or scheduled, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant unpublishAt() {
        return unpublishAt;
    }
}
