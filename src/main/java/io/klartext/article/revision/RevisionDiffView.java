package io.klartext.article.revision;

import io.klartext.article.revision.diff.BlockChange;
import io.klartext.article.revision.diff.MemberChange;
import java.util.List;

/** The difference between two revisions. */
record RevisionDiffView(int from, int to, List<MemberChange> members, List<BlockChange> blocks) {
    static RevisionDiffView of(RevisionDiff diff) {
        return new RevisionDiffView(
                diff.from(), diff.to(), diff.changes().members(), diff.changes().blocks());
    }
}
