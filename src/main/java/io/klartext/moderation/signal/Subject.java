package io.klartext.moderation.signal;

import io.klartext.moderation.rule.BlockMatch;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.FoldedText;
import io.klartext.moderation.writer.Treatment;
import java.util.List;

/**
 * A comment and everything that signals may know about it.
 *
 * @param locale that of the article
 * @param facts facts from the database
 */
public record Subject(
        FoldedText text,
        FoldedText name,
        String locale,
        List<WordRule> wordRules,
        List<BlockMatch> blockMatches,
        Facts facts) {
    /**
     * Facts about the author and about other comments.
     *
     * @param equal other comments with the same text
     * @param similar other comments with nearly the same text
     * @param recent comments of the same author within the last minutes
     * @param published public comments of the author
     * @param refused rejected and spam comments of the author
     * @param trusted published comments of the author's verified mailbox
     * @param treatment how moderators treat the author, null for the usual treatment; only authors with a verified
     *     mailbox are trusted
     */
    public record Facts(
            int equal, int similar, int recent, int published, int refused, int trusted, Treatment treatment) {
        public static final Facts NONE = new Facts(0, 0, 0, 0, 0, 0, null);
    }
}
