package io.klartext.site.settings;

import io.klartext.site.hours.OpeningHours;
import java.time.Instant;

/**
 * The rules for comments on the whole site, for comment forms.
 *
 * @param open whether articles accept comments, unless an article overrides it
 * @param opensAt when comments will be open again; null if they are open, or closed for good
 * @param closesAt when comments will be closed for some hours; null if they are closed, or stay open
 * @param hours the hours of a week at which comments are open; null if they are always
 * @param reviewedFirst whether a comment may wait for a moderator before it is public
 * @param closeAfterDays the number of days after publication until comments are closed; null for never
 * @param maxDepth how deep replies may be nested; 0 for none
 * @param editableForSeconds how long authors may change a comment
 * @param verifiesEmail whether authors get a mail to verify their mailbox
 * @param needsProofOfWork whether each comment needs the solution of a challenge
 */
public record CommentTerms(
        boolean open,
        Instant opensAt,
        Instant closesAt,
        OpeningHours hours,
        boolean reviewedFirst,
        Integer closeAfterDays,
        int maxDepth,
        int maxTextLength,
        long editableForSeconds,
        boolean verifiesEmail,
        boolean needsProofOfWork) {
    /** The next moment at which the terms change by themselves; null if they do not. */
    Instant nextChange() {
        return open ? closesAt : opensAt;
    }

    /** Supplies the terms. The moderation feature implements it. */
    public interface Source {
        CommentTerms terms();

        /** The group of cached answers that show them. */
        String group();
    }
}
