package io.klartext.moderation.signal;

import io.klartext.moderation.rule.BlockMatch;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.FoldedText;
import java.util.List;

/**
 * A comment and all that signals may know about it.
 *
 * @param locale that of the article
 * @param facts what the database knows
 */
public record Subject(
        FoldedText text,
        FoldedText name,
        String locale,
        List<WordRule> wordRules,
        List<BlockMatch> blockMatches,
        Facts facts) {
    /**
     * What is known from elsewhere.
     *
     * @param equal other comments with the same text
     * @param similar other comments with nearly the same text
     * @param recent comments of the same writer within the last minutes
     * @param published how many comments of the writer readers see
     * @param refused how many comments of the writer were rejected or spam
     * @param trusted how many comments were published under the writer's verified address
     */
    public record Facts(int equal, int similar, int recent, int published, int refused, int trusted) {
        public static final Facts NONE = new Facts(0, 0, 0, 0, 0, 0);
    }
}
