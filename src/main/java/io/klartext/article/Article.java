package io.klartext.article;

import io.klartext.kernel.Failure;
import io.klartext.portabletext.PortableText;
import io.klartext.security.Caller;
import io.klartext.security.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @Column(columnDefinition = "text")
    @jakarta.persistence.Convert(converter = ArticleStateConverter.class)
    private ArticleState state;

    private int version;

    @Embedded
    private Content content;

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

    @Column(name = "trashed_at")
    private Instant trashedAt;

    /** For Hibernate. */
    protected Article() {}

    Article(UUID id, UUID by, Instant now) {
        this.id = id;
        this.state = ArticleState.DRAFT;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** Takes over a newer text; true if it is different from the present one. */
    boolean revise(Content newContent, List<UUID> newTags, List<UUID> newAuthors, UUID by, Instant now) {
        if (newContent.equals(content) && newTags.equals(tags) && newAuthors.equals(authors)) {
            return false;
        }
        content = newContent;
        readingMinutes = newContent.readingMinutes();
        replace(tags, newTags);
        replace(authors, newAuthors);
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
        boolean own = caller.has(Scope.ARTICLES_WRITE_OWN) && caller.id().equals(createdBy);
        if (!own && !caller.has(Scope.ARTICLES_WRITE)) {
            throw new Failure.Forbidden("This key may change only articles that it created.");
        }
        if (trashedAt != null) {
            throw new Failure.Conflict("in_trash", "What is in the trash must be restored before it is changed.");
        }
    }

    /** Takes the action if the workflow lets the caller. */
    void act(ArticleAction action, Caller caller, Instant now) {
        ArticleState to = ArticleWorkflow.table()
                .take(
                        trashedAt == null ? state : ArticleState.TRASHED,
                        action,
                        ArticleWorkflow.parts(caller, createdBy, firstPublishedAt != null));
        switch (action) {
            case TRASH -> trashedAt = now;
            case RESTORE -> trashedAt = null;
            case PUBLISH, UNPUBLISH -> state = to;
        }
        if (action == ArticleAction.PUBLISH && firstPublishedAt == null) {
            firstPublishedAt = now;
        }
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

    List<UUID> tags() {
        return List.copyOf(tags);
    }

    List<UUID> authors() {
        return List.copyOf(authors);
    }

    Instant firstPublishedAt() {
        return firstPublishedAt;
    }
}
