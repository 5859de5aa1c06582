package io.klartext.article.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.workingcopy.ManagedArticleView;
import java.util.List;

/**
 * An article after a change that was to be merged with those of others.
 *
 * @param mergedBlocks the keys of the blocks that others changed meanwhile
 */
record MergedArticleView(@JsonUnwrapped ManagedArticleView article, List<String> mergedBlocks) {}
