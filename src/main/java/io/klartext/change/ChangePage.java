package io.klartext.change;

import java.util.List;

/**
 * A part of the sequence.
 *
 * @param after the number to continue with: everything up to it that matches is in this page or in pages before
 * @param more whether there may be further changes already
 */
public record ChangePage(List<Change> items, long after, boolean more) {}
