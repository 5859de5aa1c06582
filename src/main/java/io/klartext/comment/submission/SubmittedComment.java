package io.klartext.comment.submission;

import io.klartext.comment.CommentState;
import java.util.UUID;

/** A comment that was taken, and the token with which its writer follows it. */
public record SubmittedComment(UUID id, CommentState state, StatusToken token) {}
