package io.klartext.platform.kernel;

import java.util.List;

/**
 * A position in a sorted list: the sort values of the row next to it.
 *
 * @param backward whether the page is before that row instead of after it
 */
public record Keyset(List<String> values, boolean backward) {}
