package io.klartext.platform.kernel;

import java.util.List;

/**
 * A place in a sorted list: the sort values of the row beside it.
 *
 * @param backward whether the page lies before that row instead of behind it
 */
public record Keyset(List<String> values, boolean backward) {}
