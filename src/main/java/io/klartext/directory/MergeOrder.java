package io.klartext.directory;

import jakarta.validation.constraints.NotNull;

/** What an entry is to become part of. */
public record MergeOrder(@NotNull Reference into) {}
