package io.klartext.platform.kernel;

import java.util.List;

/**
 * A position in a sorted list, given by the sort values of the adjacent row.
 *
 * @param backward whether the requested page ends before that row instead of starting after it
 */
public record Keyset(List<String> values, boolean backward) {}
