package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import java.util.UUID;

/** The events of comments. There is none about spam. */
public sealed interface CommentEvent extends DomainEvent {
    @JsonIgnore
    UUID commentId();

    @Override
    default UUID subject() {
        return commentId();
    }

    /** A comment waits for a moderator. */
    record Held(UUID commentId, UUID articleId) implements CommentEvent {
        @Override
        public String type() {
            return "comment.held";
        }
    }

    /** A comment is public. */
    record Published(UUID commentId, UUID articleId) implements CommentEvent {
        @Override
        public String type() {
            return "comment.published";
        }
    }

    /** The text of a public comment has changed. */
    record Changed(UUID commentId, UUID articleId) implements CommentEvent {
        @Override
        public String type() {
            return "comment.changed";
        }
    }

    /** A comment is not public any more. */
    record Unpublished(UUID commentId, UUID articleId) implements CommentEvent {
        @Override
        public String type() {
            return "comment.unpublished";
        }
    }
}
