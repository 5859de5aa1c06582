package io.klartext.article;

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
 * An article from its first draft on: the working copy of its text, and where it is in its {@link ArticleWorkflow life}.
 *
 * <p>The version counts changes of the text by people and nothing else; publishing or trashing leaves it alone, and so
 * does a change that changes nothing. Two people who act at once are told apart by the version (their texts) and by the
 * transition table (their actions), both checked under a lock on the row.
 */
@Entity
public class Article {
    @Id
    private UUID id;

    @Convert(converter = ArticleStateConverter.class)
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

    private boolean announced = true;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    /** For Hibernate. */
    protected Article() {}

    Article(UUID id, UUID by, Instant now) {
        this.id = id;
        this.translationGroup = id;
        this.state = ArticleState.DRAFT;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** Takes over a newer text; true if it is different from the present one. */
    boolean revise(Content newContent, Relations newRelations, Correction newCorrection, UUID by, Instant now) {
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

    private static void replace(List<UUID> list, List<UUID> newIds) {
        if (!newIds.equals(list)) {
            list.clear();
            list.addAll(newIds);
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller may change this article's text. */
    void requireEditableBy(Caller caller) {
        requireWritableBy(caller);
        if (trashedAt != null) {
            throw new Failure.Conflict("in_trash", "An item in the trash must be restored before it can be changed.");
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller may write this article, wherever it is. */
    void requireWritableBy(Caller caller) {
        boolean own = caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy);
        if (!own && !caller.has(Scope.ARTICLES_WRITE)) {
            throw new Failure.Forbidden("This key may change only articles that it created.");
        }
    }

    /** Where it is at that moment: what the clock decides needs no one to act. */
    ArticleState stateAt(Instant now) {
        if (trashedAt != null) {
            return ArticleState.TRASHED;
        }
        if (state != ArticleState.PUBLISHED) {
            return state;
        }
        if (now.isBefore(publishedAt)) {
            return ArticleState.SCHEDULED;
        }
        return isOver(now) ? ArticleState.DRAFT : ArticleState.PUBLISHED;
    }

    /** What decides which parts callers play. */
    Standing standing(boolean fourEyes) {
        return new Standing(createdBy, updatedBy, firstPublishedAt != null, fourEyes);
    }

    /** Becomes public as ordered; a text that is public already keeps its first date. */
    void publish(PublishOrder order, Instant now) {
        if (firstPublishedAt == null) {
            firstPublishedAt = order.publishAt() == null ? now : order.publishAt();
            publishedAt = firstPublishedAt;
        } else {
            publishedAt = order.publishAt() == null ? firstPublishedAt : order.publishAt();
        }
        state = ArticleState.PUBLISHED;
        unpublishAt = order.unpublishAt();
        announced = !publishedAt.isAfter(now);
    }

    /** Is not public any more, or will not become so. */
    void withdraw(Instant now) {
        if (firstPublishedAt.isAfter(now)) {
            firstPublishedAt = null;
        }
        state = ArticleState.DRAFT;
        publishedAt = null;
        unpublishAt = null;
        announced = true;
    }

    /** Whether readers could ever see it. */
    boolean wasPublic(Instant now) {
        return firstPublishedAt != null && !firstPublishedAt.isAfter(now);
    }

    /** What the next publication will tell readers; null for nothing. */
    void tellNext(Correction next) {
        correction = next;
    }

    /** Goes to a state that readers have no part in. */
    void moveTo(ArticleState to) {
        state = to;
    }

    void trash(Instant now) {
        trashedAt = now;
    }

    void takeFromTrash() {
        trashedAt = null;
    }

    /** Whether it became public by the clock and nobody was told yet. */
    boolean isToBeAnnounced(Instant now) {
        return !announced && !publishedAt.isAfter(now);
    }

    void announce() {
        announced = true;
    }

    /** Whether it was public until the clock ended that, and nobody was told yet. */
    boolean isOver(Instant now) {
        return unpublishAt != null && !unpublishAt.isAfter(now);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** The body of the working copy, empty before the first. */
    PortableText body() {
        return content == null ? PortableText.EMPTY : content.body();
    }

    Content content() {
        return content;
    }

    Correction correction() {
        return correction;
    }

    /** What it has in common with its translations, and with nothing else. */
    UUID translationGroup() {
        return translationGroup;
    }

    void join(UUID otherTranslationGroup) {
        translationGroup = otherTranslationGroup;
    }

    Relations relations() {
        return new Relations(tags, authors, related);
    }

    /** When it became or becomes public; null unless it is or will be. */
    Instant publishedAt() {
        return publishedAt;
    }

    Instant unpublishAt() {
        return unpublishAt;
    }
}
