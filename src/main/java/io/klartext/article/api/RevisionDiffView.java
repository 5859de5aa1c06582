package io.klartext.article.api;

import io.klartext.revision.RevisionDiff;
import io.klartext.revision.diff.BlockChange;
import io.klartext.revision.diff.MemberChange;
import java.util.List;

/** What became different between two revisions. */
record RevisionDiffView(int from, int to, List<MemberChange> members, List<BlockChange> blocks) {
    static RevisionDiffView of(RevisionDiff diff) {
        return new RevisionDiffView(
                diff.from(), diff.to(), diff.changes().members(), diff.changes().blocks());
    }
}
