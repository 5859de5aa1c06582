package io.klartext.comment.submission;

import io.klartext.comment.CommentState;
import java.util.UUID;

/** An accepted comment and its status token. */
public record SubmittedComment(UUID id, CommentState state, StatusToken token) {}
