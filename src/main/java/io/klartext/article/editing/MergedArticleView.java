package io.klartext.article.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.workingcopy.ManagedArticleView;
import java.util.List;

/**
 * An article after a change with {@code Prefer: merge}.
 *
 * @param mergedBlocks the keys of the blocks that others have changed
 */
record MergedArticleView(@JsonUnwrapped ManagedArticleView article, List<String> mergedBlocks) {}
