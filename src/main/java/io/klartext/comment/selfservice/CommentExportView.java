package io.klartext.comment.selfservice;

import io.klartext.comment.submission.StatusToken;
import io.klartext.site.SitePaths;
import java.time.Instant;
import java.util.List;

/** All stored data of a comment and its author. */
record CommentExportView(
        OwnCommentView comment,
        Instant verifiedAt,
        String email,
        String address,
        List<CommentExport.Step> decisions,
        List<OtherView> others) {
    /** Another comment of the same mailbox. */
    record OtherView(OwnCommentView comment, String address, List<CommentExport.Step> decisions) {
        static OtherView of(CommentExport.Other other, SitePaths paths) {
            return new OtherView(OwnCommentView.of(other.comment(), null, paths), other.address(), other.decisions());
        }
    }

    static CommentExportView of(CommentExport export, StatusToken token, SitePaths paths) {
        return new CommentExportView(
                OwnCommentView.of(export.comment(), token, paths),
                export.verifiedAt(),
                export.email(),
                export.address(),
                export.decisions(),
                export.others().stream()
                        .map(other -> OtherView.of(other, paths))
                        .toList());
    }
}
