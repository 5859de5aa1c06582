package io.klartext.article.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.draft.ConversionReport;
import io.klartext.article.workingcopy.ManagedArticleView;
import java.util.List;

/**
 * An article after a change, with what its editor should know about it.
 *
 * @param mergedBlocks with {@code Prefer: merge}: the keys of the blocks that others have changed; else null
 * @param conversion what the conversion of the body could not keep; null if there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedArticleView(
        @JsonUnwrapped @JsonInclude ManagedArticleView article,
        List<String> mergedBlocks,
        ConversionReport conversion) {}
