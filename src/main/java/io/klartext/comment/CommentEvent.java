package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.article.ArticleGroups;
import io.klartext.platform.event.CacheGroup;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import java.util.Set;
import java.util.UUID;

/** The events of comments. There is none about spam. */
public sealed interface CommentEvent extends DomainEvent {
    @JsonIgnore
    UUID commentId();

    UUID articleId();

    @Override
    default UUID subject() {
        return commentId();
    }

    /** The group of cached answers that show comments on the article. */
    static String groupOf(UUID article) {
        return CacheGroup.of("c", article);
    }

    /** Those that show the comment, and those that show how many comments the article has. */
    @Override
    default Set<String> groups() {
        return Set.of(groupOf(articleId()), ArticleGroups.of(articleId()));
    }

    /** A comment waits for a moderator. */
    record Held(UUID commentId, UUID articleId) implements CommentEvent {
        @Override
        public String type() {
            return "comment.held";
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }
    }

    /** A comment is public. */
    record Published(
            UUID commentId, UUID articleId, @JsonIgnore EventVisibility reach) implements CommentEvent {
        @Override
        public String type() {
            return "comment.published";
        }
    }

    /** The text of a public comment has changed. */
    record Changed(
            UUID commentId, UUID articleId, @JsonIgnore EventVisibility reach) implements CommentEvent {
        @Override
        public String type() {
            return "comment.changed";
        }
    }

    /** A comment is not public any more. */
    record Unpublished(
            UUID commentId, UUID articleId, @JsonIgnore EventVisibility reach) implements CommentEvent {
        @Override
        public String type() {
            return "comment.unpublished";
        }
    }
}
