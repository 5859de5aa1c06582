package io.klartext.directory;

import jakarta.validation.constraints.NotNull;

/** The target of a merge. */
public record MergeOrder(@NotNull Reference into) {}
