package io.klartext.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.event.DomainEvent;
import java.util.UUID;

/** Something happened to a comment. */
public sealed interface CommentEvent extends DomainEvent {
    @JsonIgnore
    UUID commentId();

    @Override
    default UUID subject() {
        return commentId();
    }

    /** A comment came in; nobody is told of spam. */
    record Submitted(UUID commentId, UUID articleId, CommentState state) implements CommentEvent {
        @Override
        public String type() {
            return "comment.submitted";
        }
    }

    /** A comment went from one state to another. */
    record Moved(UUID commentId, UUID articleId, CommentState from, CommentState to) implements CommentEvent {
        @Override
        public String type() {
            return "comment.moved";
        }
    }
}
