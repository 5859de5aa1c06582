package io.klartext.article.draft;

import io.klartext.portabletext.conversion.Losses.Loss;
import java.util.List;

/**
 * What the conversion of a body could not keep.
 *
 * @param dropped what was left out: each kind with its number and one example
 */
public record ConversionReport(List<Loss> dropped) {}
