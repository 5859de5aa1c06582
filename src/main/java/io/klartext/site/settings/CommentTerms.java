package io.klartext.site.settings;

/**
 * The rules for comments on the whole site, for comment forms.
 *
 * @param open whether articles accept comments, unless an article overrides it
 * @param reviewedFirst whether a comment may wait for a moderator before it is public
 * @param closeAfterDays the number of days after publication until comments are closed; null for never
 * @param maxDepth how deep replies may be nested; 0 for none
 * @param editableForSeconds how long authors may change a comment
 * @param verifiesEmail whether authors get a mail to verify their mailbox
 * @param needsProofOfWork whether each comment needs the solution of a challenge
 */
public record CommentTerms(
        boolean open,
        boolean reviewedFirst,
        Integer closeAfterDays,
        int maxDepth,
        int maxTextLength,
        long editableForSeconds,
        boolean verifiesEmail,
        boolean needsProofOfWork) {
    /** Supplies the terms. The moderation feature implements it. */
    public interface Source {
        CommentTerms terms();

        /** The group of cached answers that show them. */
        String group();
    }
}
