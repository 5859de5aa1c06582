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

    /** Takes over a newer text; true if it is different from the present one. */
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

    private static void replace(List<UUID> list, List<UUID> newIds) {
        if (!newIds.equals(list)) {
            list.clear();
            list.addAll(newIds);
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller may change this article's text. */
    public void requireEditableBy(Caller caller) {
        requireWritableBy(caller);
        if (trashedAt != null) {
            throw new Failure.Conflict("in_trash", "An item in the trash must be restored before it can be changed.");
        }
    }

    /** Fails with {@link Failure.Forbidden} unless the caller may write this article, wherever it is. */
    public void requireWritableBy(Caller caller) {
        boolean own = caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy);
        if (!own && !caller.has(Scope.ARTICLES_WRITE)) {
            throw new Failure.Forbidden("This key may change only articles that it created.");
        }
    }

    /** Where it is at that moment: what the clock decides needs no one to act. */
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
        return isOver(now) ? ArticleState.DRAFT : ArticleState.PUBLISHED;
    }

    /** What decides which parts callers play. */
    public Standing standing(boolean fourEyes) {
        return new Standing(createdBy, updatedBy, firstPublishedAt != null, fourEyes);
    }

    /**
     * Becomes public.
     *
     * @param from when; null for now, or for the first date of an article that has been public before
     * @param until when it ends; null for never
     */
    public void publish(Instant from, Instant until, Instant now) {
        if (firstPublishedAt == null) {
            firstPublishedAt = from == null ? now : from;
            publishedAt = firstPublishedAt;
        } else {
            publishedAt = from == null ? firstPublishedAt : from;
        }
        state = ArticleState.PUBLISHED;
        unpublishAt = until;
        announced = !publishedAt.isAfter(now);
    }

    /** Is not public any more, or will not become so. */
    public void withdraw(Instant now) {
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
    public void tellNext(Correction next) {
        correction = next;
    }

    /** Goes to a state that readers have no part in. */
    public void moveTo(ArticleState to) {
        state = to;
    }

    public void trash(Instant now) {
        trashedAt = now;
    }

    public void takeFromTrash() {
        trashedAt = null;
    }

    /** Whether it became public by the clock and nobody was told yet. */
    public boolean isToBeAnnounced(Instant now) {
        return !announced && !publishedAt.isAfter(now);
    }

    public void announce() {
        announced = true;
    }

    /** Whether it was public until the clock ended that, and nobody was told yet. */
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

    /** What it has in common with its translations, and with nothing else. */
    public UUID translationGroup() {
        return translationGroup;
    }

    public void join(UUID otherTranslationGroup) {
        translationGroup = otherTranslationGroup;
    }

    public Relations relations() {
        return new Relations(tags, authors, related);
    }

    /** When it became or becomes public; null unless it is or will be. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant unpublishAt() {
        return unpublishAt;
    }
}
