package io.klartext.directory;

import io.klartext.directory.reference.Reference;
import jakarta.validation.constraints.NotNull;

/** The target of a merge. */
public record MergeOrder(@NotNull Reference into) {}
