package io.klartext.moderation.replay;

import io.klartext.comment.CommentAction;
import io.klartext.moderation.screening.Judgement.Fate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a policy agrees with moderators. What they refused is what it should have kept from readers.
 *
 * @param confusion a row for each verdict
 * @param falsePositives what it keeps from readers and moderators published
 * @param falseNegatives what it publishes and moderators refused
 * @param precision the share of what moderators refused in what it keeps from readers, null if that is nothing
 * @param recall the share of what it keeps from readers in what moderators refused, null if that is nothing
 */
public record ReplayQuality(
        List<Row> confusion, int falsePositives, int falseNegatives, Double precision, Double recall) {
    /** What becomes of those with the same verdict. */
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

    /** What a moderator said, and what a policy makes of it. */
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
        return whole == 0 ? null : (double) part / whole;
    }
}
