package io.klartext.moderation.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A bulk request of decisions. */
public record DeskOrders(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid DeskOrder> items) {}
