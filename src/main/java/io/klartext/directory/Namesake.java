package io.klartext.directory;

import java.util.UUID;

/** An entry with the same name as another one. */
public record Namesake(UUID id, String slug, String name) {}
