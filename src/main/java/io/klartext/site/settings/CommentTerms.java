package io.klartext.site.settings;

/**
 * The rules for comments that hold for the whole site, as forms need them.
 *
 * @param open whether articles take comments at all, if they do not say otherwise
 * @param reviewedFirst whether a comment may wait for a moderator before it is public
 * @param closeAfterDays the number of days after publication when comments are closed; null for never
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
    /** What knows the terms. The moderation feature implements it. */
    public interface Source {
        CommentTerms terms();

        /** The group of cached answers that show them. */
        String group();
    }
}
