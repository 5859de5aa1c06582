package io.klartext.moderation.replay;

import io.klartext.comment.CommentAction;
import io.klartext.moderation.screening.ScreeningDecision.Fate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a policy agrees with moderators. A comment that they refused should not have been published.
 *
 * @param confusion a row for each verdict
 * @param falsePositives comments that moderators published and the policy does not
 * @param falseNegatives comments that moderators refused and the policy publishes
 * @param precision of the comments that the policy does not publish, the share that moderators refused; null if there
 * are none
 * @param recall of the comments that moderators refused, the share that the policy does not publish; null if there are
 * none; both are rounded to four decimals
 */
public record ReplayQuality(
        List<Row> confusion, int falsePositives, int falseNegatives, Double precision, Double recall) {
    private static final double DECIMALS = 10_000;

    /** The outcomes of comments with the same verdict. */
    public record Row(CommentAction verdict, int publish, int hold, int spam, int reject) {
        private static Row of(CommentAction verdict, List<Case> cases) {
            List<Fate> fates = cases.stream()
                    .filter(one -> one.verdict() == verdict)
                    .map(Case::fate)
                    .toList();
            return new Row(
                    verdict,
                    count(fates, Fate.PUBLISH),
                    count(fates, Fate.HOLD),
                    count(fates, Fate.SPAM),
                    count(fates, Fate.REJECT));
        }

        private static int count(List<Fate> fates, Fate fate) {
            return (int) fates.stream().filter(fate::equals).count();
        }

        private int kept() {
            return hold + spam + reject;
        }
    }

    /** The verdict of a moderator and the outcome by a policy. */
    record Case(CommentAction verdict, Fate fate) {}

    static ReplayQuality of(List<Case> cases) {
        List<Row> rows = Stream.of(CommentAction.APPROVE, CommentAction.REJECT, CommentAction.MARK_SPAM)
                .map(verdict -> Row.of(verdict, cases))
                .toList();
        List<Row> refused = rows.subList(1, rows.size());
        int hits = refused.stream().mapToInt(Row::kept).sum();
        int missed = refused.stream().mapToInt(Row::publish).sum();
        int wrong = rows.get(0).kept();
        return new ReplayQuality(rows, wrong, missed, share(hits, hits + wrong), share(hits, hits + missed));
    }

    private static Double share(int part, int whole) {
        return whole == 0 ? null : Math.round(DECIMALS * part / whole) / DECIMALS;
    }
}
